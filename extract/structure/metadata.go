package structure

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// mergeFacts fills what the paper itself does not say from what the file says of it, and reports where they
// contradict. Which document it is, identify settles.
func (a *assembly) mergeFacts(f extract.Facts, from string) {
	d := a.doc
	a.merge((*string)(&d.Submitted), string(f.Submitted), "date of submission", from)
	a.merge((*string)(&d.Answered), string(f.Answered), "date of the reply", from)
	if !a.byLetter || d.Kind == "" {
		a.merge((*string)(&d.Kind), string(f.Kind), "kind", from)
	}
	dutch.SetOnce(&d.Subject, f.Subject)
	dutch.SetOnce(&d.Permalink, f.Permalink)
	for _, id := range f.Former {
		if former, ok := dutch.ParseOfficialID(id); ok {
			d.Former = append(d.Former, former.Text)
		}
	}
	if f.Withdrawn != "" {
		a.problem("paper-withdrawn", "Its source was found to have withdrawn it on "+string(f.Withdrawn)+".", 0)
	}
	if len(d.Topics) == 0 {
		d.Topics = f.Topics
	}
	if len(d.Askers) == 0 {
		d.Askers = f.Askers
	}
	a.mergeParties(f.Askers)
	if len(d.Addressees) == 0 {
		d.Addressees = f.Addressees
	}
	if len(d.Answerers) == 0 {
		d.Answerers = f.Answerers
	}
	if len(d.OnBehalfOf) == 0 {
		d.OnBehalfOf = f.OnBehalfOf
	}
}

// nameOf returns the identifier that the name of a file is: "ah-tk-20172018-2140.txt".
func nameOf(path string) dutch.OfficialID {
	name := path[strings.LastIndexAny(path, "/\\!")+1:]
	id, n := dutch.CutOfficialID(name)
	if n == 0 || n < len(name) && name[n] != '.' {
		return dutch.OfficialID{}
	}
	return id
}

// mergeParties gives askers whose party the sentence leaves out the one that the metadata has.
func (a *assembly) mergeParties(askers []extract.Asker) {
	for i := range a.doc.Askers {
		own := &a.doc.Askers[i]
		for _, b := range askers {
			if own.Party == "" && own.Name == b.Name {
				own.Party = b.Party
			}
		}
	}
}

// merge keeps what is printed, takes what is not, and reports a contradiction.
func (a *assembly) merge(field *string, value, name, from string) {
	switch {
	case *field == "":
		*field = value
	case value != "" && value != *field:
		a.contradict(name, paper, *field, from, value)
	}
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
