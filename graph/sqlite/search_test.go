package sqlite

import (
	"database/sql"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/search"
)

// searched are texts by number, from 1, in a table of full text as the store's.
var searched = []string{
	"De coördinatie van asbestsanering bij de NAVO.", "Het asbest in het schip is verwijderd.", "Een Wob-verzoek over rook en brand.",
	"Artikel 2:14 geldt ook voor brand.", "De de de.", "OR AND NOT NEAR",
}

func fullText(t testing.TB) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(t.TempDir(), "text.db"))
	must(t, err)
	t.Cleanup(func() { _ = db.Close() })
	_, err = db.Exec(`CREATE VIRTUAL TABLE texts USING fts5(text, tokenize="unicode61 remove_diacritics 2")`)
	must(t, err)
	for i, text := range searched {
		_, err = db.Exec(`INSERT INTO texts (rowid, text) VALUES (?, ?)`, i+1, text)
		must(t, err)
	}
	return db
}

// found returns the numbers of the texts that have what was typed.
func found(db *sql.DB, typed string) (numbers []int, err error) {
	match := search.Parse(typed).FTS5()
	if match == "" {
		return nil, nil
	}
	rows, err := db.Query(`SELECT rowid, snippet(texts, 0, '[', ']', '...', 8) FROM texts WHERE texts MATCH ? ORDER BY rowid`, match)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var n int
		var excerpt string
		if err := rows.Scan(&n, &excerpt); err != nil {
			return nil, err
		}
		numbers = append(numbers, n)
	}
	return numbers, rows.Err()
}

func TestWhatPeopleTypeFindsTexts(t *testing.T) {
	db := fullText(t)
	for _, c := range []struct {
		typed string
		want  []int
	}{
		{"asbest", []int{2}}, {"asbest*", []int{1, 2}}, {"COORDINATIE", []int{1}}, {"coördinatie", []int{1}}, {"coo\u0308rdinatie", []int{1}},
		{"rook OR schip", []int{2, 3}}, {"rook OR schip brand", []int{3}}, {"brand -rook", []int{4}}, {`"rook en brand"`, []int{3}}, {`"brand en rook"`, nil},
		{"wob-verz*", []int{3}}, {"2:14", []int{4}}, {`"OR" "AND"`, []int{6}}, {"near", []int{6}}, {"-brand", nil}, {"", nil}, {`"`, nil}, {"bestaat niet", nil},
	} {
		if got, err := found(db, c.typed); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%q finds %v (%v), want %v", c.typed, got, err, c.want)
		}
	}
}

// FuzzSearch shows that nothing that people type is an error of FTS5.
func FuzzSearch(f *testing.F) {
	db := fullText(f)
	for _, typed := range []string{
		"brand", `"rook en`, "a OR", "NOT a", "a -b", "wob*", `""*`, "a^2 NEAR(b c)", "text : a", "\x00\"", "\xff", "a\u0308\u0301", "½ ² ①", "(a", "{a b}: c",
		strings.Repeat("a OR b* ", 100), strings.Repeat("-a b ", 100), strings.Repeat("a-", 300), "一 二", "a\u200db", "𝒜", "'; --",
	} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if _, err := found(db, typed); err != nil {
			t.Fatalf("%q, to FTS5 %q: %v", typed, search.Parse(typed).FTS5(), err)
		}
	})
}
