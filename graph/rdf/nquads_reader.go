package rdf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ParseLine reads one line of N-Triples or N-Quads (W3C, 2014). The statement is zero, without an error, on lines that
// hold none: empty ones and comments.
func ParseLine(line string) (s Statement, graphName Term, err error) {
	p := lineParser{s: line}
	p.space()
	if p.at == len(line) || line[p.at] == '#' {
		return s, graphName, nil
	}
	for _, part := range []*Term{&s.Subject, &s.Predicate, &s.Object} {
		if *part, err = p.term(); err != nil {
			return Statement{}, Term{}, fmt.Errorf("column %d: %w", p.at+1, err)
		}
	}
	if p.at < len(line) && line[p.at] == '<' {
		if graphName, err = p.term(); err != nil {
			return Statement{}, Term{}, fmt.Errorf("column %d: %w", p.at+1, err)
		}
	}
	if !strings.HasPrefix(line[p.at:], ".") {
		return Statement{}, Term{}, fmt.Errorf("column %d: the statement does not end in a full stop", p.at+1)
	}
	return s, graphName, nil
}

type lineParser struct {
	s  string
	at int
}

func (p *lineParser) space() {
	for p.at < len(p.s) && (p.s[p.at] == ' ' || p.s[p.at] == '\t') {
		p.at++
	}
}

// term reads an IRI or a literal, and the white space after it.
func (p *lineParser) term() (t Term, err error) {
	defer p.space()
	if p.at == len(p.s) {
		return Term{}, errors.New("the line ends within a statement")
	}
	switch p.s[p.at] {
	case '<':
		iri, err := p.iri()
		if err != nil {
			return Term{}, err
		}
		return NewIRI(iri)
	case '"':
		return p.literal()
	case '_':
		return Term{}, errors.New("a blank node: this vocabulary has none")
	}
	return Term{}, errors.New("neither an IRI nor a literal begins here")
}

func (p *lineParser) iri() (string, error) {
	end := strings.IndexByte(p.s[p.at:], '>')
	if end < 0 {
		return "", errors.New("an IRI without its closing bracket")
	}
	raw := p.s[p.at+1 : p.at+end]
	p.at += end + 1
	return unescape(raw)
}

func (p *lineParser) literal() (Term, error) {
	i := p.at + 1
	for i < len(p.s) && p.s[i] != '"' {
		if p.s[i] == '\\' {
			i++
		}
		i++
	}
	if i >= len(p.s) {
		return Term{}, errors.New("a literal without its closing quote")
	}
	value, err := unescape(p.s[p.at+1 : i])
	if err != nil {
		return Term{}, err
	}
	p.at = i + 1
	switch {
	case strings.HasPrefix(p.s[p.at:], "^^<"):
		p.at += 2
		datatype, err := p.iri()
		if err != nil {
			return Term{}, err
		}
		return typed(value, datatype)
	case strings.HasPrefix(p.s[p.at:], "@"):
		end := strings.IndexAny(p.s[p.at:]+" ", " \t.<")
		lang := p.s[p.at+1 : p.at+end]
		p.at += end
		return tagged(value, lang)
	}
	t, _ := NewString(value)
	return t, nil
}

// typed returns the literal of a datatype.
func typed(value, datatype string) (Term, error) {
	for sort, tag := range sorts {
		if Sort(sort) > IRI && tag.lang == "" && tag.datatype == datatype {
			return Term{value, Sort(sort)}, nil
		}
	}
	return Term{}, fmt.Errorf("the datatype <%s> is not one that this vocabulary uses", datatype)
}

// tagged returns the literal in a language.
func tagged(value, lang string) (Term, error) {
	for sort, tag := range sorts {
		if tag.lang != "" && strings.EqualFold(tag.lang, lang) {
			return Term{value, Sort(sort)}, nil
		}
	}
	return Term{}, fmt.Errorf("the language %q is not one that this vocabulary uses", lang)
}

// unescape undoes the escapes of N-Triples.
func unescape(s string) (string, error) {
	if !strings.Contains(s, `\`) {
		return s, nil
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		i++
		if i == len(s) {
			return "", errors.New("a backslash escapes nothing")
		}
		if k := strings.IndexByte(`tbnrf"'\`, s[i]); k >= 0 {
			b.WriteByte("\t\b\n\r\f\"'\\"[k])
			continue
		}
		width := map[byte]int{'u': 4, 'U': 8}[s[i]]
		if width == 0 || i+width >= len(s) {
			return "", fmt.Errorf("an unknown escape \\%c", s[i])
		}
		n, err := strconv.ParseUint(s[i+1:i+1+width], 16, 32)
		if err != nil || !utf8.ValidRune(rune(n)) {
			return "", fmt.Errorf("an escape \\%s of no character", s[i:i+1+width])
		}
		b.WriteRune(rune(n))
		i += width
	}
	return b.String(), nil
}
