package docx

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract/source/xmltext"
)

// docxNumbering counts the automatic numbers of paragraphs, which a Word document does not hold but describes.
type docxNumbering struct {
	lists  map[string]*docxList  // by abstractNumId
	nums   map[string]*docxNum   // by numId
	styles map[string]*docxStyle // by styleId
}

// docxLevels is how many levels a list has.
const docxLevels = 9

// maxLevelText bounds the text around a level's number.
const maxLevelText = 64

// docxList is a list's description and its counters.
type docxList struct {
	levels [docxLevels]docxLevel
	counts [docxLevels]int
	used   [docxLevels]bool
}

// docxLevel describes the numbers of a level: "%1.", decimal.
type docxLevel struct {
	format, text string
	start        int
}

// docxNum is an instance of a list, which may start again.
type docxNum struct {
	list   string
	starts map[int]int // by level
	begun  bool
}

// docxStyle is a style of paragraphs or letters: how it numbers paragraphs, and whether it is bold.
type docxStyle struct{ base, num, level, bold string }

// read reads the part that describes lists, or the one that describes styles.
func (n *docxNumbering) read(x *xmltext.Scanner) error {
	if n.lists == nil {
		n.lists, n.nums, n.styles = map[string]*docxList{}, map[string]*docxNum{}, map[string]*docxStyle{}
	}
	return x.Each(func(name string) error {
		switch name {
		case "abstractNum":
			list := &docxList{}
			n.lists[x.Attr("abstractNumId")] = list
			return x.Each(func(name string) error {
				if name == "lvl" {
					return list.readLevel(x)
				}
				return nil
			})
		case "num":
			num := &docxNum{starts: map[int]int{}}
			n.nums[x.Attr("numId")] = num
			return num.read(x)
		case "style":
			style := &docxStyle{}
			n.styles[x.Attr("styleId")] = style
			return style.read(x)
		}
		return nil
	})
}

func (l *docxList) readLevel(x *xmltext.Scanner) error {
	i, err := strconv.Atoi(x.Attr("ilvl"))
	if err != nil || i < 0 || i >= docxLevels {
		return nil
	}
	level := docxLevel{start: 1, format: "decimal"}
	defer func() { l.levels[i] = level }()
	return x.Each(func(name string) error {
		switch name {
		case "start":
			if start, err := strconv.Atoi(x.Attr("val")); err == nil {
				level.start = start
			}
		case "numFmt":
			level.format = x.Attr("val")
		case "lvlText":
			level.text = x.Attr("val")
			level.text = level.text[:min(len(level.text), maxLevelText)]
		}
		return nil
	})
}

func (n *docxNum) read(x *xmltext.Scanner) error {
	return x.Each(func(name string) error {
		switch name {
		case "abstractNumId":
			n.list = x.Attr("val")
		case "lvlOverride":
			level, _ := strconv.Atoi(x.Attr("ilvl"))
			return x.Each(func(name string) error {
				if start, err := strconv.Atoi(x.Attr("val")); name == "startOverride" && err == nil {
					n.starts[level] = start
				}
				return nil
			})
		}
		return nil
	})
}

func (s *docxStyle) read(x *xmltext.Scanner) error {
	return x.Each(func(name string) error {
		switch name {
		case "basedOn":
			s.base = x.Attr("val")
		case "pPr", "numPr", "rPr":
			return s.read(x)
		case "b":
			s.bold = "on"
			if val := x.Attr("val"); val == "0" || val == "false" {
				s.bold = "off"
			}
		case "numId":
			s.num = x.Attr("val")
		case "ilvl":
			s.level = x.Attr("val")
		}
		return nil
	})
}

// bold tells whether a style prints letters in bold type.
func (n *docxNumbering) bold(style string) bool {
	for depth := 0; style != "" && depth < docxLevels; depth++ {
		s := n.styles[style]
		if s == nil || s.bold != "" {
			return s != nil && s.bold == "on"
		}
		style = s.base
	}
	return false
}

// next returns the number that Word prints before a paragraph, "" for none. Num and level are the paragraph's own, else
// its style's.
func (n *docxNumbering) next(style, num, level string) string {
	for depth := 0; num == "" && style != "" && depth < docxLevels; depth++ {
		s := n.styles[style]
		if s == nil {
			break
		}
		if num = s.num; level == "" {
			level = s.level
		}
		style = s.base
	}
	instance := n.nums[num]
	if instance == nil {
		return ""
	}
	list := n.lists[instance.list]
	if list == nil {
		return ""
	}
	i, _ := strconv.Atoi(level)
	if i < 0 || i >= docxLevels {
		return ""
	}
	if !instance.begun {
		instance.begun = true
		for at, start := range instance.starts {
			if at >= 0 && at < docxLevels {
				list.counts[at], list.used[at] = start-1, true
			}
		}
	}
	return list.count(i)
}

// count increments the counter of a level, resets those below it, and prints the level's number.
func (l *docxList) count(i int) string {
	if !l.used[i] {
		l.counts[i], l.used[i] = l.levels[i].start-1, true
	}
	l.counts[i]++
	for below := i + 1; below < docxLevels; below++ {
		l.used[below] = false
	}
	switch l.levels[i].format {
	case "bullet":
		return "•"
	case "none":
		return ""
	}
	text := l.levels[i].text
	for at := 0; at <= i; at++ {
		if key := "%" + strconv.Itoa(at+1); strings.Contains(text, key) {
			count := l.counts[at]
			if !l.used[at] {
				count = l.levels[at].start
			}
			text = strings.ReplaceAll(text, key, formatNumber(l.levels[at].format, count))
		}
	}
	return strings.TrimSpace(text)
}

// formatNumber prints a number in one of Word's formats.
func formatNumber(format string, n int) string {
	const letters = 26
	switch format {
	case "lowerLetter", "upperLetter":
		if n < 1 {
			return ""
		}
		s := strings.Repeat(string(rune('a'+(n-1)%letters)), min(1+(n-1)/letters, 10))
		if format == "upperLetter" {
			return strings.ToUpper(s)
		}
		return s
	case "lowerRoman":
		return romanNumber(n)
	case "upperRoman":
		return strings.ToUpper(romanNumber(n))
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	}
	return strconv.Itoa(n)
}

// romanNumber prints a number in small Roman figures.
func romanNumber(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range [...]struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}
