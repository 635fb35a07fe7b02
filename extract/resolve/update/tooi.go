package update

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
)

// tooi is where the identifiers of the TOOI standard stand: organisations under id/, their properties under def/ont/.
const tooi = "https://identifier.overheid.nl/tooi/"

// isValueList recognises a value list of organisations in expanded JSON-LD.
func isValueList(head []byte) bool {
	return len(head) > 0 && (head[0] == '[' || head[0] == '{') && bytes.Contains(head, []byte(`"@id"`)) && bytes.Contains(head, []byte(tooi))
}

// node is an organisation of a value list, or what it was called before: then it is a specialization of it.
type node struct {
	ID             string            `json:"@id"`
	Types          oneOrMore[string] `json:"@type"`
	Of             nodeValues        `json:"http://www.w3.org/ns/prov#specializationOf"`
	Label          nodeValues        `json:"http://www.w3.org/2000/01/rdf-schema#label"`
	Code           nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/organisatiecode"`
	Name           nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/officieleNaamExclSoort"`
	FullName       nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/officieleNaamInclSoort"`
	Preferred      nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/voorkeursnaamExclSoort"`
	FullPreferred  nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/voorkeursnaamInclSoort"`
	Alternative    nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/alternatieveNaam"`
	Abbreviation   nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/afkorting"`
	Start          nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/begindatum"`
	End            nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/einddatum"`
	StartOfVersion nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/begindatumHV"`
	EndOfVersion   nodeValues        `json:"https://identifier.overheid.nl/tooi/def/ont/einddatumHV"`
}

// nodeValues are the values of a property.
type nodeValues = oneOrMore[nodeValue]

// nodeValue is a literal or the IRI of another node.
type nodeValue struct {
	ID    string `json:"@id"`
	Value any    `json:"@value"`
}

// textOf returns the first value that is a text, or "".
func textOf(v nodeValues) string {
	for _, one := range v {
		if s, ok := one.Value.(string); ok {
			return tidy(s)
		}
	}
	return ""
}

func dayOf(v nodeValues) extract.Date { return officialDay(textOf(v)) }

// listedSort is a sort of organisations.
type listedSort struct {
	table string
	sort  string // kind in that table
}

// listedSorts are the sorts by the letters that their codes begin with: one row each.
var listedSorts = map[string]listedSort{
	"mnre": {"ministries.tsv", ""},
	"gm":   {"places.tsv", "gemeente"},
	"pv":   {"places.tsv", "provincie"},
	"ws":   {"places.tsv", "waterschap"},
	"col":  {"places.tsv", "openbaar lichaam"},
	"zb":   {"agencies.tsv", "zbo"},
	"oorg": {"agencies.tsv", "overig"},
}

// bodyPeriod is a name that an organisation bore in a time.
type bodyPeriod struct {
	name         string
	others       []string
	abbreviation string
	start, end   extract.Date
	past         bool // a former name
	renamed      bool // the first day is that of the name, not of the organisation
}

// readValueList reads a list of organisations with their former names.
func (u *Update) readValueList(r io.Reader, to *Reading) (commit func(), err error) {
	bodies := map[string][]bodyPeriod{} // by code
	err = eachRecord(r, "@graph", func(data json.RawMessage) {
		var n node
		if err := json.Unmarshal(data, &n); err != nil {
			to.Entries++
			to.leave("not written as TOOI writes organisations", shorten(string(data)))
			return
		}
		if !strings.HasPrefix(n.ID, tooi+"id/") || len(n.Name)+len(n.FullName)+len(n.Label) == 0 {
			return // the list's own description, or a change of an organisation
		}
		to.Entries++
		code, period := n.code(), n.period()
		if _, ok := listedSorts[letterPart(code)]; !ok || period.name == "" {
			to.leave("a kind of organisation that no table holds", n.ID)
			return
		}
		bodies[code] = append(bodies[code], period)
	})
	if err != nil {
		return nil, err
	}
	return func() {
		for code, periods := range bodies {
			u.putBody(code, inOrder(periods))
		}
	}, nil
}

// code returns the code of the organisation that the node is about.
func (n node) code() string {
	if len(n.Of) > 0 {
		return lastPart(n.Of[0].ID)
	}
	if code := textOf(n.Code); code != "" {
		return code
	}
	return lastPart(n.ID)
}

func lastPart(iri string) string { return iri[strings.LastIndexByte(iri, '/')+1:] }

// letterPart returns the letters that a code begins with, "" where digits and nothing else do not follow.
func letterPart(code string) string {
	letters := strings.TrimRight(code, "0123456789")
	if len(letters) == len(code) || strings.ToLower(letters) != letters {
		return ""
	}
	return letters
}

// period returns the name of the organisation and its time.
func (n node) period() bodyPeriod {
	p := bodyPeriod{abbreviation: textOf(n.Abbreviation), start: dayOf(n.Start), end: dayOf(n.End)}
	if p.past = len(n.Of) > 0; p.past {
		p.start, p.end = dayOf(n.StartOfVersion), dayOf(n.EndOfVersion)
	}
	p.name = cmp.Or(textOf(n.Name), textOf(n.Preferred), textOf(n.FullName), textOf(n.Label))
	if full := textOf(n.FullName); resolve.Titled(full) {
		p.name = full
	}
	for _, other := range []string{textOf(n.Name), textOf(n.FullName), textOf(n.Preferred), textOf(n.FullPreferred), textOf(n.Alternative)} {
		if other != "" && other != p.name && !slices.Contains(p.others, other) {
			p.others = append(p.others, other)
		}
	}
	return p
}

// inOrder puts periods in the order of time. Each begins on the day after the one before it where nothing else is said.
func inOrder(periods []bodyPeriod) []bodyPeriod {
	slices.SortStableFunc(periods, func(a, b bodyPeriod) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.end, b.end), cmp.Compare(a.name, b.name))
	})
	for i := 1; i < len(periods); i++ {
		before, p := periods[i-1], &periods[i]
		if before.end != "" && (p.start == "" || p.start <= before.end) {
			if i == len(periods)-1 && periods[0].start == "" {
				periods[0].start = p.start // the whole organisation's first day
			}
			p.start, p.renamed = before.end.Add(1), true
		}
	}
	return periods
}

// rank puts former names before the present one.
func (p bodyPeriod) rank() int {
	if p.past {
		return 0
	}
	return 1
}

// shorten returns the beginning of a long example.
func shorten(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "..."
	}
	return s
}
