package extract

import "strings"

// mergeFacts fills what the paper itself does not say from what the file says of it, and reports where they
// contradict.
func (a *assembly) mergeFacts(f Facts) {
	if f.ID != "" {
		var c claims
		c.claimID(f.ID)
		f.Chamber, f.SessionYear, f.Number = first(f.Chamber, c.chamber), first(f.SessionYear, c.year), first(f.Number, c.number)
		f.CaseNumber = first(f.CaseNumber, c.caseNumber)
		setOnce(&a.claims.reprint, c.reprint)
	}
	d, from := a.doc, first(f.From, "file")
	a.merge(&a.claims.chamber, f.Chamber, "chamber", from)
	a.merge(&a.claims.year, f.SessionYear, "session year", from)
	a.merge(&a.claims.number, f.Number, "number", from)
	a.merge(&a.claims.caseNumber, f.CaseNumber, "case number", from)
	a.merge((*string)(&d.Submitted), string(f.Submitted), "date of submission", from)
	a.merge((*string)(&d.Answered), string(f.Answered), "date of the reply", from)
	a.merge((*string)(&d.Kind), string(f.Kind), "kind", from)
	setOnce(&d.Subject, f.Subject)
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

// namedFacts are what the name of a file says of the document in it: "ah-tk-20172018-2140.txt".
func namedFacts(path string) Facts {
	name := path[strings.LastIndexAny(path, "/\\!")+1:]
	id := readOfficialID(name)
	if id == "" || len(name) > len(id) && name[len(id)] != '.' {
		return Facts{}
	}
	return Facts{From: "file name", ID: id}
}

// mergeParties gives askers whose party the sentence leaves out the one that the metadata has.
func (a *assembly) mergeParties(askers []Asker) {
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
		a.problem("facts-contradict", "The paper's "+name+" is "+*field+", the "+from+" says "+value+".", 0)
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
