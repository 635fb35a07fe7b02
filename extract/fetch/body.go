package fetch

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"w3id.org/kamergraaf/extract/fetch/polite"
)

// What an answer is instead of a document.
var (
	errAbsent    = errors.New("the source does not have it")
	errWithdrawn = errors.New("the source has withdrawn it")
)

// leastText is how many characters of text a document in markup has at least: less is a stub, whose text comes later or stands in
// the PDF.
const leastText = 200

// inspect tells why an answer is not a document in a form, or nil where it is one.
func inspect(form Form, a *polite.Answer) error {
	switch {
	case a.Status == 404 || a.Status == 410 || a.Status == 204 || leadsAstray(a.Address):
		return errAbsent
	case a.Status != 200:
		return fmt.Errorf("the host answered with status %d", a.Status)
	case len(bytes.TrimSpace(a.Body)) == 0:
		return errors.New("it is empty")
	}
	switch form {
	case PDF:
		return inspectPDF(a.Body)
	case Word:
		return inspectWord(a.Body)
	case AnyForm:
		return fmt.Errorf("it is no document, but begins %q", a.Body[:min(len(a.Body), 40)])
	}
	if bytes.HasPrefix(a.Body, []byte("%PDF-")) {
		return errors.New("it is a PDF")
	}
	isPage, text, err := textOf(a.Body)
	if err := apology(text); err != nil && (isPage || form == HTML) {
		return err
	}
	switch {
	case form == HTML && !isPage:
		return errors.New("it is no HTML")
	case form == HTML:
		return enough(text)
	case isPage:
		return errors.New("it is HTML")
	case err != nil:
		return fmt.Errorf("it is no XML: %w", err)
	case form == Metadata:
		return nil
	}
	return enough(text)
}

// leadsAstray tells addresses to which a server leads who asks for what it does not have.
func leadsAstray(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (strings.Contains(u.Path, "fout404") || strings.HasSuffix(strings.ToLower(u.Path), "errors/404.htm"))
}

// inspectPDF tells whether a PDF is one, up to its end.
func inspectPDF(body []byte) error {
	if !bytes.HasPrefix(body, []byte("%PDF-")) {
		if _, text, err := textOf(body); err == nil && apology(text) != nil {
			return apology(text)
		}
		return fmt.Errorf("it is no PDF, but begins %q", body[:min(len(body), 40)])
	}
	if !bytes.Contains(body[max(0, len(body)-2048):], []byte("%%EOF")) {
		return errors.New("it ends before its end")
	}
	return nil
}

// inspectWord tells whether a Word document is one, up to its end.
func inspectWord(body []byte) error {
	if _, err := zip.NewReader(bytes.NewReader(body), int64(len(body))); err != nil {
		return fmt.Errorf("it is no Word document: %w", err)
	}
	return nil
}

// sniff returns the form of a file by its bytes, whatever its source says: AnyForm where it is none.
func sniff(body []byte) Form {
	front := bytes.ToLower(bytes.TrimLeft(body[:min(len(body), 1024)], "\ufeff \t\r\n"))
	switch {
	case bytes.HasPrefix(body, []byte("%PDF-")):
		return PDF
	case bytes.HasPrefix(body, []byte("PK\x03\x04")):
		return Word
	case bytes.Contains(front, []byte("<html")) || bytes.HasPrefix(front, []byte("<!doctype html")):
		return HTML
	case bytes.HasPrefix(front, []byte("<?xml")):
		return XML
	}
	return AnyForm
}

// apologies are words of pages that come with status 200 in place of a document.
var apologies = []struct {
	words string
	means error
}{
	{"404: pagina niet gevonden", errAbsent},
	{"pagina niet gevonden", errAbsent},
	{"op verzoek van de publicerende organisatie verwijderd", errWithdrawn},
}

// apology tells what a short page means that says it is no document.
func apology(text string) error {
	if len(text) > 4000 {
		return nil
	}
	text = strings.ToLower(text)
	for _, a := range apologies {
		if strings.Contains(text, a.words) {
			return a.means
		}
	}
	return nil
}

func enough(text string) error {
	if n := utf8.RuneCountInString(text); n < leastText {
		return fmt.Errorf("it is a stub, with %d characters of text", n)
	}
	return nil
}

// textOf returns the text of markup, whether it is a page of HTML, and why it is no XML otherwise.
func textOf(body []byte) (isPage bool, text string, err error) {
	front := strings.ToLower(string(body[:min(len(body), 1024)]))
	if strings.Contains(front, "<!doctype html") || strings.Contains(front, "<html") {
		return true, pageText(body), nil
	}
	var b strings.Builder
	d := xml.NewDecoder(bytes.NewReader(body))
	d.CharsetReader, d.Entity = charset.NewReaderLabel, xml.HTMLEntity
	depth := 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return false, b.String(), err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			if s := strings.TrimSpace(string(token)); s != "" && depth > 0 {
				b.WriteString(s + " ")
			}
		}
	}
	return false, b.String(), nil
}

// pageText returns the text of a page without its scripts.
func pageText(body []byte) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(body))
	hidden := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) == "script" || string(name) == "style" {
				hidden = string(name)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == hidden {
				hidden = ""
			}
		case html.TextToken:
			if s := strings.TrimSpace(string(z.Text())); s != "" && hidden == "" {
				b.WriteString(s + " ")
			}
		}
	}
}
