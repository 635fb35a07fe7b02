// Package tables says what documents hold in flat tables, for spreadsheets and programs that read tables: comma-separated values and
// Parquet, with a Data Package that tells what each column is. The columns of mentions are fixed; those of other tables may become
// more. The names are those of the vocabulary in snake case.
package tables

import (
	"time"

	"w3id.org/kamergraaf/extract"
)

// Day is a day, counted from 1970-01-01 as Parquet does.
type Day int32

// day returns a date as a day, nil where it is not known.
func day(d extract.Date) *Day {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return nil
	}
	n := Day(t.Unix() / (24 * 60 * 60))
	return &n
}

// String returns the day as ISO 8601 writes it.
func (d Day) String() string {
	return time.Unix(int64(d)*24*60*60, 0).UTC().Format(time.DateOnly)
}

// Document is a row of the table of papers.
type Document struct {
	Document      string `parquet:"document" doc:"official number of the paper, else its IRI: the key by which other tables name it"`
	IRI           string `parquet:"iri" doc:"IRI of the paper in RDF"`
	Kind          string `parquet:"kind" doc:"question, answer or delay (a notice that the answer takes longer)"`
	Chamber       string `parquet:"chamber,optional" doc:"tk (Tweede Kamer) or ek (Eerste Kamer)"`
	SessionYear   string `parquet:"session_year,optional" doc:"2017-2018"`
	Number        string `parquet:"number,optional" doc:"as printed, in the Aanhangsel or of the questions"`
	Reprint       string `parquet:"reprint,optional" doc:"h1 for a reprint, n1 for a supplement"`
	CaseNumber    string `parquet:"case_number,optional" doc:"of the case (zaak) at the chamber"`
	Title         string `parquet:"title,optional" doc:"what the questions are about, as printed"`
	DateSubmitted *Day   `parquet:"date_submitted,optional,date" doc:"day on which the questions were submitted"`
	DateAnswered  *Day   `parquet:"date_answered,optional,date" doc:"day on which the chamber received the answer or notice"`
	DueDate       *Day   `parquet:"due_date,optional,date" doc:"day on which the term for an answer ended"`
	ResponseDays  *int32 `parquet:"response_days,optional" doc:"days between submission and answer" unit:"d"`
	Asker         string `parquet:"asker,optional" doc:"who asks, the first name of the paper first; several are joined by a semicolon and a blank"`
	Party         string `parquet:"party,optional" doc:"parties of those who ask, each once, joined likewise"`
	Addressee     string `parquet:"addressee,optional" doc:"posts of whom is asked, joined likewise"`
	Answerer      string `parquet:"answerer,optional" doc:"who answers, joined likewise"`
	Ministry      string `parquet:"ministry,optional" doc:"ministries of those who answer on that day, else of whom is asked, joined likewise"`
	Topics        string `parquet:"topics,optional" doc:"from metadata, joined likewise"`
	Oral          bool   `parquet:"oral" doc:"whether the questions were asked in the chamber (mondelinge vragen)"`
	Inquiry       string `parquet:"inquiry,optional" doc:"IRI of the set of questions that the paper is about: the same for questions, notice and answer"`
	Page          string `parquet:"page,optional" doc:"address of the official page"`
	Source        string `parquet:"source" doc:"the input that was read, as it was given"`
	SHA256        string `parquet:"sha256,optional" doc:"of the input's bytes"`
}

// Asker is a row of the table of who asks.
type Asker struct {
	Document string `parquet:"document" doc:"paper: see documents"`
	Position int32  `parquet:"position" doc:"place in the paper's head, from 1"`
	Words    string `parquet:"words,optional" doc:"the name as printed"`
	Name     string `parquet:"name,optional" doc:"name of the person: that of the registers where they know who it is"`
	Party    string `parquet:"party,optional" doc:"party in whose name is asked, by its usual abbreviation"`
	Person   string `parquet:"person,optional" doc:"IRI of the person"`
	PartyIRI string `parquet:"party_iri,optional" doc:"IRI of the party"`
}

// Office is a row of the table of posts: of whom is asked, who answers, and for whom.
type Office struct {
	Document  string `parquet:"document" doc:"paper: see documents"`
	Relation  string `parquet:"relation" doc:"addressed_to, answered_by or on_behalf_of"`
	Position  int32  `parquet:"position" doc:"place in the paper's head, from 1, within a relation"`
	Name      string `parquet:"name,optional" doc:"who answers: the name of the registers where they know who it is"`
	Role      string `parquet:"role,optional" doc:"minister, staatssecretaris or minister-president"`
	Portfolio string `parquet:"portfolio,optional" doc:"as printed"`
	Ministry  string `parquet:"ministry,optional" doc:"ministry of the post on that day"`
	Person    string `parquet:"person,optional" doc:"IRI of who answers"`
	Post      string `parquet:"post,optional" doc:"IRI of the post"`
}

// Unit is a row of the table of texts.
type Unit struct {
	Document string `parquet:"document" doc:"paper: see documents"`
	Unit     string `parquet:"unit" doc:"name of the text in its paper, with its numbers: question 3; answer 3,4; note 1; header; notice; explanation"`
	Position int32  `parquet:"position" doc:"place in the paper, from 1"`
	Kind     string `parquet:"kind" doc:"header, question, answer, notice, explanation or note"`
	Text     string `parquet:"text,optional" doc:"the text; paragraphs are joined by a line feed"`
}

// Mention is a row of the table of mentions: who named what, where and in which words.
type Mention struct {
	Document   string `parquet:"document" doc:"paper: see documents"`
	Date       *Day   `parquet:"date,optional,date" doc:"day on which the questions were submitted, else of the answer or notice"`
	Asker      string `parquet:"asker,optional" doc:"who asks; several are joined by a semicolon and a blank"`
	Party      string `parquet:"party,optional" doc:"parties of those who ask, each once, joined likewise"`
	Ministry   string `parquet:"ministry,optional" doc:"ministries of those who answer on that day, else of whom is asked, joined likewise"`
	Unit       string `parquet:"unit" doc:"text in which it is named: see units"`
	Kind       string `parquet:"kind" doc:"what is named: law, eu, bill, case, paper, agency, authority, ministry, minister, member, party or url"`
	Words      string `parquet:"words" doc:"the words that name it"`
	Identifier string `parquet:"identifier,optional" doc:"its identifier (BWB, CELEX, ECLI, TOOI, number of a paper, address, else IRI); empty where neither a register nor the words tell for sure what is meant"`
	Label      string `parquet:"label,optional" doc:"its name, which is also that of what was not identified"`
	Sentence   string `parquet:"sentence" doc:"the sentence in which it is named"`
}

// Link is a row of the table of what papers and inquiries are to each other.
type Link struct {
	From     string `parquet:"from" doc:"paper (see documents), or IRI of a paper, inquiry or question"`
	Relation string `parquet:"relation" doc:"see_also, which papers say themselves; same_inquiry_as, same_document_as, same_question_as, replaced_by and canonical_inquiry, which were found"`
	To       string `parquet:"to" doc:"official number or IRI"`
}

// Thing is a row of the table of people, bodies, laws and other things that papers name, as registers have them.
type Thing struct {
	IRI        string `parquet:"iri" doc:"IRI in RDF"`
	Class      string `parquet:"class" doc:"class in the vocabulary: Person, Party, Law ..."`
	Label      string `parquet:"label,optional" doc:"name"`
	Identifier string `parquet:"identifier,optional" doc:"identifier of its kind"`
	Others     string `parquet:"other_names,optional" doc:"other names, joined by a semicolon and a blank"`
	Start      *Day   `parquet:"start_date,optional,date" doc:"first day, as far as it is known"`
	End        *Day   `parquet:"end_date,optional,date" doc:"last day, as far as it is known"`
}

// Problem is a row of the table of what could not be read or contradicts itself.
type Problem struct {
	Document string `parquet:"document" doc:"paper: see documents"`
	Source   string `parquet:"source" doc:"the input that was read"`
	Code     string `parquet:"code" doc:"of the kind of problem"`
	Message  string `parquet:"message" doc:"one sentence"`
	Line     *int32 `parquet:"line,optional" doc:"line of the input, or page where it has none"`
}

// Rows are what the tables say of some documents.
type Rows struct {
	Documents []Document
	Askers    []Asker
	Offices   []Office
	Units     []Unit
	Mentions  []Mention
	Links     []Link
	Things    []Thing
	Problems  []Problem
}
