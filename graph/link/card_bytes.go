package link

import (
	"encoding/binary"
	"errors"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
)

// AppendCard appends a card as ReadCard reads it: its length, its fields with a separator that none can hold, and its questions.
func AppendCard(b []byte, c *iri.Card) []byte {
	start := len(b)
	b = append(b, 0, 0, 0, 0)
	for _, s := range [...]string{c.Document, c.Inquiry, c.ID, string(c.Kind), c.CaseID, string(c.Submitted), string(c.Answered), c.Askers, c.Subject,
		strings.Join(c.SeeAlso, "\x01"), strings.ReplaceAll(c.Title, "\x00", "\uFFFD")} {
		b = append(append(b, s...), 0)
	}
	for _, q := range c.Questions {
		if len(q.Name) > 0xFF {
			continue // no label is so long that is not damaged
		}
		b = append(append(b, byte(len(q.Name))), q.Name...)
		for _, hash := range q.Wording {
			b = binary.LittleEndian.AppendUint32(b, hash)
		}
	}
	binary.LittleEndian.PutUint32(b[start:], uint32(len(b)-start-4))
	return b
}

// errCard tells that bytes are none of AppendCard.
var errCard = errors.New("the card of a document is damaged")

// ReadCard reads the card at the front of b, and returns what follows it. Linkers make the same links of it as of the card that it was.
func ReadCard(b []byte) (c iri.Card, after []byte, err error) {
	if len(b) < 4 || uint64(binary.LittleEndian.Uint32(b)) > uint64(len(b)-4) {
		return c, nil, errCard
	}
	end := 4 + int(binary.LittleEndian.Uint32(b))
	rest := string(b[4:end])
	next := func() (s string) {
		s, rest, _ = strings.Cut(rest, "\x00")
		return s
	}
	c = iri.Card{Document: next(), Inquiry: next(), ID: next(), Kind: extract.DocumentKind(next()), CaseID: next(), Submitted: extract.Date(next()),
		Answered: extract.Date(next()), Askers: next(), Subject: next()}
	if also := next(); also != "" {
		c.SeeAlso = strings.Split(also, "\x01")
	}
	c.Title = next()
	for rest != "" {
		var q iri.Question
		size := int(rest[0])
		if len(rest) < 1+size+4*len(q.Wording) {
			return c, nil, errCard
		}
		q.Name, rest = rest[1:1+size], rest[1+size:]
		for i := range q.Wording {
			q.Wording[i], rest = binary.LittleEndian.Uint32([]byte(rest[:4])), rest[4:]
		}
		c.Questions = append(c.Questions, q)
	}
	return c, b[end:], nil
}
