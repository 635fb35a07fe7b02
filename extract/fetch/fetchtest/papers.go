package fetchtest

import (
	"fmt"
	"strings"
)

// Answer returns an invented answer of session year 2031-2032 with all files. Its number in the Aanhangsel is n.
func Answer(n int) Paper {
	id := fmt.Sprintf("ah-tk-20312032-%d", n)
	p := Paper{
		ID: id, Title: fmt.Sprintf("Antwoord op vragen over brug %d", n), Type: "Antwoord", Publication: "Kamervragen (Aanhangsel)",
		Creator: "Tweede Kamer der Staten-Generaal", Year: "2031-2032", Modified: "2032-01-22", Date: fmt.Sprintf("2032-01-%02d", n%20+1),
		Number: fmt.Sprint(n), Cases: []string{fmt.Sprintf("2031Z%05d", n)},
	}
	p.Files = map[string]string{"xml": XML(n), "html": HTML(n), "pdf": PDF(n), "metadata": Metadata(id)}
	return p
}

// Text is the text of paper n, in our own words.
func Text(n int) string {
	return fmt.Sprintf("Kunt u zeggen hoe vaak brug %d in de afgelopen maand open ging, en hoe lang het verkeer toen moest wachten? ", n) +
		strings.Repeat("De brug ging twaalf keer open, en het verkeer wachtte telkens drie minuten. ", 3)
}

// XML returns paper n as XML.
func XML(n int) string {
	return `<?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><kamervragen><vraag><nr>1</nr><al>` + Text(n) + `</al></vraag></kamervragen></officiele-publicatie>`
}

// HTML returns paper n as a page.
func HTML(n int) string {
	return `<!DOCTYPE html><html><body><h1>Aanhangsel</h1><p>` + Text(n) + `</p></body></html>`
}

// PDF returns what begins and ends as a PDF does.
func PDF(n int) string { return fmt.Sprintf("%%PDF-1.4\n%% brug %d\n%%%%EOF\n", n) }

// Metadata returns metadata of a paper.
func Metadata(id string) string {
	return `<metadata_gegevens><metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="` + id + `"/></metadata_gegevens>`
}
