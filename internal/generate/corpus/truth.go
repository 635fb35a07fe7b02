package corpus

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Document is a generated document: a file, and what it says.
type Document struct {
	Name   string // of the file: its number and the layout's extension
	Layout string
	Data   []byte
	Truth  Truth
}

// Truth is what a document must yield, in the fields of `kamergraaf extract`.
type Truth struct {
	File        string               `json:"file"`
	ID          string               `json:"id"`
	Kind        extract.DocumentKind `json:"kind"`
	Chamber     string               `json:"chamber"`
	SessionYear string               `json:"sessionYear"`
	Number      string               `json:"number"`
	Subject     string               `json:"subject"`
	Submitted   extract.Date         `json:"submitted"`
	Answered    extract.Date         `json:"answered"`
	Askers      []Person             `json:"askers"`
	Addressees  []Office             `json:"addressees"`
	Answerers   []Office             `json:"answerers"`
	OnBehalfOf  []Office             `json:"onBehalfOf"`
	SeeAlso     []string             `json:"seeAlso"`
	Questions   []Question           `json:"questions"`
	Answers     []Answer             `json:"answers"`
	Notice      string               `json:"notice"`
	Explanation string               `json:"explanation"`
	Notes       []Note               `json:"notes"`
}

// Office is a post, with the name of who holds it where the document prints that.
type Office struct {
	Name      string `json:"name,omitempty"`
	Role      string `json:"role"`
	Portfolio string `json:"portfolio"`
}

// Question is a question, or several under one label.
type Question struct {
	Numbers []int  `json:"numbers"`
	Text    string `json:"text"`
}

// Answer is the answer to one or more questions.
type Answer struct {
	Questions []int  `json:"questions"`
	Text      string `json:"text"`
}

// Note is a footnote.
type Note struct {
	Number string `json:"number"`
	Of     string `json:"of"`
	Text   string `json:"text"`
}

// clean takes the places where words may break out of the truth, once the document is printed.
func (t *Truth) clean(file string) {
	t.File = file
	if t.Questions == nil {
		t.Questions = []Question{}
	}
	if t.Answers == nil {
		t.Answers = []Answer{}
	}
	if t.Notes == nil {
		t.Notes = []Note{}
	}
	t.Subject = whole(t.Subject)
	for i := range t.Questions {
		t.Questions[i].Text = whole(t.Questions[i].Text)
	}
	for i := range t.Answers {
		t.Answers[i].Text = whole(t.Answers[i].Text)
	}
	t.Notice = whole(t.Notice)
}

// whole returns a text without the places where it may break.
func whole(s string) string { return strings.ReplaceAll(s, "|", "") }
