package report_test

import (
	"fmt"
	"math/rand/v2"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/timeline"
)

// byMinistry is how reports of the tests are grouped.
var byMinistry = timeline.Options{By: "ministry", Unknown: "onbekend"}

var ministries = []string{
	"Justitie en Veiligheid", "Volksgezondheid, Welzijn en Sport", "Financiën", "Algemene Zaken", "Binnenlandse Zaken en Koninkrijksrelaties",
	"Onderwijs, Cultuur en Wetenschap", "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", "Defensie",
}

var parties = []string{"CDA", "D66", "GroenLinks", "PvdA", "SP", "VVD"}

// invented returns inquiries that nobody made, the same for the same number: with notices, open ones, some of the Eerste
// Kamer, and odd dates.
func invented(n int) *timeline.Set {
	r := rand.New(rand.NewPCG(8, uint64(n)))
	var c timeline.Collector
	for i := range n {
		inquiry := fmt.Sprintf("https://w3id.org/kamergraaf/id/inquiry/%d", i)
		submitted := extract.Date("2010-09-21").Add(r.IntN(13 * 365))
		of := r.IntN(len(ministries)) * r.IntN(len(ministries)) / len(ministries)
		member := r.IntN(150)
		office := timeline.Office{
			Post:     timeline.Thing{IRI: fmt.Sprintf("https://w3id.org/kamergraaf/id/post/minister-%d", of), Name: "minister van " + ministries[of]},
			Ministry: timeline.Thing{IRI: fmt.Sprintf("https://identifier.overheid.nl/tooi/id/ministerie/mnre%d", of), Name: ministries[of]},
		}
		p := timeline.Paper{
			IRI: fmt.Sprintf("https://w3id.org/kamergraaf/id/document/ah-tk-20102011-%d", i), ID: fmt.Sprintf("ah-tk-20102011-%d", i),
			Kind: extract.AnswerPaper, Chamber: "tk", Subject: fmt.Sprintf("de fietspaden langs weg <b>%d</b> & de \"bermen\"", i), Inquiry: inquiry, Submitted: submitted,
			Askers: []timeline.Asker{{
				Person: timeline.Thing{IRI: fmt.Sprintf("https://w3id.org/kamergraaf/id/person/%d", member), Name: fmt.Sprintf("Lid %d", member)},
				Party:  timeline.Thing{IRI: fmt.Sprintf("https://w3id.org/kamergraaf/id/party/%d", member%len(parties)), Name: parties[member%len(parties)]},
			}},
			Addressed: []timeline.Office{office},
			Answerers: []timeline.Answerer{{Person: timeline.Thing{IRI: fmt.Sprintf("https://w3id.org/kamergraaf/id/person/m%d", of), Name: fmt.Sprintf("Minister %d", of)}, Office: office}},
			Replied:   submitted.Add(int(14 + r.ExpFloat64()*float64(9+2*of))),
		}
		switch r.IntN(20) {
		case 0:
			p.Kind = extract.DelayNotice
		case 1:
			p.Kind, p.Replied, p.Answerers = extract.QuestionPaper, "", nil
		case 2:
			p.Chamber = "ek"
		case 3:
			notice := p
			notice.IRI, notice.ID, notice.Kind, notice.Replied = p.IRI+"n", p.ID+"n", extract.DelayNotice, submitted.Add(18)
			c.Add(notice)
		}
		c.Add(p)
	}
	return c.Inquiries("", nil)
}
