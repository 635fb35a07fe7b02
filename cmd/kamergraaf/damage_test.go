package main

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/internal/soak"
)

// damages are kinds of damage to the lines of a printed text.
var damages = map[string]func(r *rand.Rand, lines []string) []string{
	"a line cut":      func(r *rand.Rand, l []string) []string { i := r.IntN(len(l)); return slices.Delete(l, i, i+1) },
	"three lines cut": func(r *rand.Rand, l []string) []string { i := r.IntN(len(l) - 2); return slices.Delete(l, i, i+3) },
	"a line doubled":  func(r *rand.Rand, l []string) []string { i := r.IntN(len(l)); return slices.Insert(l, i, l[i]) },
	"lines swapped": func(r *rand.Rand, l []string) []string {
		i := r.IntN(len(l) - 1)
		l[i], l[i+1] = l[i+1], l[i]
		return l
	},
	"a line moved":    moveLine,
	"lines glued":     func(r *rand.Rand, l []string) []string { return glue(l, r.IntN(len(l)-1), "") },
	"lines joined":    func(r *rand.Rand, l []string) []string { return glue(l, r.IntN(len(l)-1), " ") },
	"a line broken":   breakLine,
	"no blank lines":  func(_ *rand.Rand, l []string) []string { return slices.DeleteFunc(l, blank) },
	"all blank lines": func(_ *rand.Rand, l []string) []string { return strings.Split(strings.Join(l, "\n\n"), "\n") },
	"a blank line":    func(r *rand.Rand, l []string) []string { return slices.Insert(l, r.IntN(len(l)), "") },
	"a form feed":     func(r *rand.Rand, l []string) []string { return slices.Insert(l, r.IntN(len(l)), "\f") },
	"furniture": func(r *rand.Rand, l []string) []string {
		return slices.Insert(l, r.IntN(len(l)), "ah-tk-20172018-1", "2")
	},
	"indented": func(_ *rand.Rand, l []string) []string {
		return eachLine(l, func(s string) string { return "   " + s })
	},
	"one indented":  onLine(func(s string) string { return "      " + s }),
	"spaces behind": func(_ *rand.Rand, l []string) []string { return eachLine(l, func(s string) string { return s + "  " }) },
	"CR LF":         func(_ *rand.Rand, l []string) []string { return eachLine(l, func(s string) string { return s + "\r" }) },
	"tabs": func(_ *rand.Rand, l []string) []string {
		return eachLine(l, func(s string) string { return strings.ReplaceAll(s, " ", "\t") })
	},
	"label lost":       onLabel(func(_ *rand.Rand, _ string) string { return "" }),
	"a letter lost":    onLabel(func(r *rand.Rand, s string) string { i := r.IntN(len(s)); return s[:i] + s[i+1:] }),
	"a letter changed": onLabel(func(r *rand.Rand, s string) string { i := r.IntN(len(s)); return s[:i] + "x" + s[i+1:] }),
	"a letter doubled": onLabel(func(r *rand.Rand, s string) string { i := r.IntN(len(s)); return s[:i+1] + s[i:] }),
	"a space put in":   onLabel(func(r *rand.Rand, s string) string { i := 1 + r.IntN(len(s)); return s[:i] + " " + s[i:] }),
	"in brackets":      onLabel(func(_ *rand.Rand, s string) string { return "[" + s + "]" }),
	"in small letters": onLabel(func(_ *rand.Rand, s string) string { return strings.ToLower(s) }),
	"another number":   onLabel(func(_ *rand.Rand, s string) string { return strings.TrimRight(s, "0123456789") + "77" }),
	"a word glued":     onLabel(func(_ *rand.Rand, s string) string { return s + "Daarom" }),
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func eachLine(lines []string, change func(string) string) []string {
	for i := range lines {
		lines[i] = change(lines[i])
	}
	return lines
}

func moveLine(r *rand.Rand, lines []string) []string {
	i := r.IntN(len(lines))
	s := lines[i]
	lines = slices.Delete(lines, i, i+1)
	return slices.Insert(lines, r.IntN(len(lines)), s)
}

func glue(lines []string, i int, with string) []string {
	lines[i] += with + lines[i+1]
	return slices.Delete(lines, i+1, i+2)
}

func breakLine(r *rand.Rand, lines []string) []string {
	i := r.IntN(len(lines))
	if at := strings.IndexByte(lines[i][len(lines[i])/2:], ' '); at >= 0 {
		at += len(lines[i]) / 2
		return slices.Replace(lines, i, i+1, lines[i][:at], lines[i][at+1:])
	}
	return lines
}

func onLine(change func(string) string) func(*rand.Rand, []string) []string {
	return func(r *rand.Rand, lines []string) []string {
		i := r.IntN(len(lines))
		lines[i] = change(lines[i])
		return lines
	}
}

// onLabel changes one line that is a label.
func onLabel(change func(*rand.Rand, string) string) func(*rand.Rand, []string) []string {
	return func(r *rand.Rand, lines []string) []string {
		var labels []int
		for i, s := range lines {
			if s = strings.TrimSpace(s); len(s) < 20 && (strings.HasPrefix(s, "Vraag") || strings.HasPrefix(s, "Antwoord")) {
				labels = append(labels, i)
			}
		}
		if len(labels) > 0 {
			i := labels[r.IntN(len(labels))]
			lines[i] = change(r, strings.TrimSpace(lines[i]))
		}
		return lines
	}
}

// sharedFiles returns the shared documents that match a pattern.
func sharedFiles(t *testing.T, pattern string) []string {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/corpus/" + pattern)
	if len(files) == 0 {
		t.Skip("SKIPPED: ../shared is not there")
	}
	return files
}

// withoutMentions reads what documents say, but looks for no mentions.
func withoutMentions(t *testing.T) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.New(builtIn(t), pipeline.Options{HeadsOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() })
	return p
}

// TestDamagedTextsLoseNothingInSilence shows that of damaged texts hardly any loses words of its questions, answers and notes, or has
// them in another one, without a new problem that names the unit that lost them.
func TestDamagedTextsLoseNothingInSilence(t *testing.T) {
	files := slices.DeleteFunc(sharedFiles(t, "*/*.txt"), func(f string) bool { return strings.Contains(f, "lists") || strings.Contains(f, "layout") })
	w, kinds, tried, lost, moved := withoutMentions(t).Worker(), slices.Sorted(maps.Keys(damages)), 0, 0, 0
	random := rand.New(rand.NewPCG(3, 20))
	for _, file := range files {
		data := read(t, file)
		before, err := w.Document(context.Background(), file, data)
		if err != nil {
			continue
		}
		for range soak.Count(20) {
			for _, kind := range kinds {
				damaged := strings.Join(damages[kind](random, strings.Split(string(data), "\n")), "\n")
				tried++
				after, err := w.Document(context.Background(), file, []byte(damaged))
				if err != nil {
					continue // which is one clear error
				}
				away, elsewhere := untoldWords(before, after, string(data), damaged)
				if away > mostAway {
					lost++
				} else if elsewhere > mostAway {
					moved++
				}
				if away > mostAway || elsewhere > mostAway {
					t.Logf("%s, %s: %d words lost, %d moved: %v", filepath.Base(file), kind, away, elsewhere, newProblems(before, after))
				}
			}
		}
	}
	t.Logf("%d texts: %d lost words in silence, %d moved them", tried, lost, moved)
	if lost*1000 > tried || moved*50 > tried {
		t.Errorf("of %d damaged texts %d lost words in silence, more than 0.1%%, or %d moved them, more than 2%%", tried, lost, moved)
	}
}

// mostAway is how many words may be gone, or elsewhere, before it counts: a line that was cut or moved has as many.
const mostAway = 30

// untoldWords returns how many words of questions, answers and notes that no new problem names are in none any more, though the damaged
// text has them, and how many are in another one.
func untoldWords(before, after *extract.Document, whole, damaged string) (away, elsewhere int) {
	was, is, cut := wordsOfUnits(before, before), wordsOfUnits(before, after), wordsOf(whole)
	for word, n := range wordsOf(damaged) {
		cut[word] -= n
	}
	came := map[string]int{} // words that units have and did not have
	for _, u := range unitsOf(after) {
		for word, n := range wordsOf(u.Text.String()) {
			came[word] += n
		}
	}
	for name, words := range was {
		for word, n := range words {
			came[word] -= min(n, is[name][word])
		}
	}
	told, problems := map[string]bool{}, newProblems(before, after)
	lines := linesOf(damaged)
	for _, p := range problems {
		_, quoted, _ := strings.Cut(p.Message, "«")
		quoted, _, _ = strings.Cut(quoted, "»")
		for word, n := range wordsOf(lines.toldBy(p) + " " + quoted) {
			cut[word] += n // which is told as well
		}
	}
	for name, u := range unitsOf(before) {
		told[name] = told[name] || slices.ContainsFunc(problems, func(p extract.Problem) bool { return tellsOf(p, u, lines) })
	}
	for _, name := range slices.Sorted(maps.Keys(was)) {
		if told[name] {
			continue
		}
		for word, n := range was[name] {
			gone := max(0, n-is[name][word])
			known := min(gone, max(0, cut[word]))
			cut[word] -= known
			gone -= known
			found := min(gone, max(0, came[word]))
			came[word] -= found
			elsewhere += found
			away += gone - found
		}
	}
	return away, elsewhere
}

// linesOf is a damaged text, by its lines.
func linesOf(damaged string) left { return left{lines: strings.Split(damaged, "\n")} }

// tellsOf tells whether a problem names a unit, or stands at a line of the damaged text that is of it, or at the label over that.
func tellsOf(p extract.Problem, u *extract.Unit, text left) bool {
	at := p.Line
	p.Line = 0 // it counts the lines of the damaged text
	if names(p, u, 0) {
		return true
	}
	const surely = 15 // letters of a line that stands in no other unit
	for seen := 0; at > 0 && at <= len(text.lines) && seen < 2; at++ {
		line := plain(text.lines[at-1])
		if len(line) > surely && strings.Contains(plain(u.Text.String()), line) {
			return true
		}
		if line != "" {
			seen++
		}
	}
	return false
}

// unitsOf goes through the units but the header by their names. Answers without a number have that of the question before, by which
// problems call them.
func unitsOf(d *extract.Document) iter.Seq2[string, *extract.Unit] {
	return func(yield func(string, *extract.Unit) bool) {
		var asked []int
		for _, u := range d.Units {
			switch {
			case u.Kind == extract.HeaderUnit:
				continue
			case u.Kind == extract.QuestionUnit:
				asked = u.Numbers
			case u.Kind == extract.AnswerUnit && len(u.Numbers) == 0:
				u.Numbers, u.Repeat = asked, 0
			}
			if !yield(fmt.Sprint(u.Name(), " ", u.Repeat), &u) {
				return
			}
		}
	}
}

// wordsOfUnits returns how often each unit of a document has each word in another reading of it: there or where units of its kind are joined
// with it.
func wordsOfUnits(before, d *extract.Document) map[string]map[string]int {
	units := map[string]map[string]int{}
	for name, u := range unitsOf(before) {
		if units[name] != nil {
			continue
		}
		units[name] = map[string]int{}
		for other, o := range unitsOf(d) {
			joined := o.Kind == u.Kind && before != d && slices.ContainsFunc(o.Numbers, func(n int) bool { return slices.Contains(u.Numbers, n) })
			if other != name && !joined {
				continue
			}
			for word, n := range wordsOf(o.Text.String()) {
				units[name][word] += n
			}
		}
	}
	return units
}

func wordsOf(text string) map[string]int {
	words := map[string]int{}
	for _, w := range strings.Fields(text) {
		words[w]++
	}
	return words
}
