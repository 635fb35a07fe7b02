package update

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// eachRecord calls do with each element of the list that a JSON file is, or that its object has under the name list.
// Several of them may follow each other, as the pages of one answer do. Only one element is in memory at a time.
func eachRecord(r io.Reader, list string, do func(json.RawMessage)) error {
	d := json.NewDecoder(r)
	for {
		t, err := d.Token()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return jsonError(d, err)
		}
		switch t {
		case json.Delim('['):
			err = eachElement(d, do)
		case json.Delim('{'):
			err = eachListed(d, list, do)
		default:
			err = errors.New("neither a list nor an object")
		}
		if err != nil {
			return jsonError(d, err)
		}
	}
}

func jsonError(d *json.Decoder, err error) error {
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("reading JSON at byte %d: %w", d.InputOffset(), err)
}

// eachElement reads a list whose bracket was read.
func eachElement(d *json.Decoder, do func(json.RawMessage)) error {
	for d.More() {
		var element json.RawMessage
		if err := d.Decode(&element); err != nil {
			return err
		}
		do(element)
	}
	_, err := d.Token()
	return err
}

// eachListed reads an object whose brace was read.
func eachListed(d *json.Decoder, list string, do func(json.RawMessage)) error {
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return err
		}
		if name != list {
			var other json.RawMessage
			if err := d.Decode(&other); err != nil {
				return err
			}
			continue
		}
		if bracket, err := d.Token(); err != nil {
			return err
		} else if bracket != json.Delim('[') {
			return fmt.Errorf("%q is no list", list)
		}
		if err := eachElement(d, do); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

// oneOrMore reads one value or a list of them.
type oneOrMore[T any] []T

// UnmarshalJSON reads a list, a single value or null.
func (o *oneOrMore[T]) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '[' {
		return json.Unmarshal(data, (*[]T)(o))
	}
	if string(data) == "null" {
		return nil
	}
	var one T
	if err := json.Unmarshal(data, &one); err != nil {
		return err
	}
	*o = oneOrMore[T]{one}
	return nil
}

// officialDay reads a day of an official file: alone, with a time in the Netherlands, or with midnight there in UTC,
// which is late on the day before. What is no day of these centuries is "".
func officialDay(s string) extract.Date {
	s = strings.TrimSpace(s)
	if len(s) < len("2006-01-02") {
		return ""
	}
	day := extract.Date(s[:len("2006-01-02")])
	clock := s[len(day):]
	if strings.HasSuffix(clock, "Z") && (strings.HasPrefix(clock, "T22:") || strings.HasPrefix(clock, "T23:")) {
		day = day.Add(1)
	}
	if day.Add(0) != day || day < "1800" || day >= "2200" {
		return ""
	}
	return day
}

// tidy returns a text on one line.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
