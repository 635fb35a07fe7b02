package fetch

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/fetch/polite"
)

// accepted are the media types that are asked for.
var accepted = map[Form]string{XML: "application/xml, text/xml", Metadata: "application/xml, text/xml", HTML: "text/html, application/xhtml+xml", PDF: "application/pdf",
	Word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", AnyForm: "*/*"}

// got is a document that was had, in a form, or why it was not.
type got struct {
	place   Place
	answer  *polite.Answer
	beside  []byte // metadata
	bare    bool   // the source has metadata, and they could not be had
	instead []Refused
	err     error
}

// get fetches a document in the best form that is to be had, and puts it in its place. Its error ends the run; that a document could
// not be had is none.
func (r *run) get(ctx context.Context, e Entry, has Record, there bool) error {
	g := r.document(ctx, e)
	if err := ctx.Err(); err != nil {
		return err
	}
	if g.err != nil {
		return r.lacking(e, has, there, g)
	}
	record := r.recordOf(e, g)
	former := r.inherit(&record, has, there)
	files := []file{{g.place.Form, g.answer.Body}}
	if record.Metadata != nil {
		files = append(files, file{Metadata, g.beside})
	}
	if err := r.put(record, files); err != nil {
		return ours(err)
	}
	if err := r.forget(former); err != nil {
		return err
	}
	r.count(record, has, there, len(former) > 0)
	if Provisional(e.ID) {
		r.Provisional[e.ID] = e
	}
	if len(g.instead) > 0 || g.bare {
		r.postpone(e, g.place.Form, lack(g.instead, g.bare), r.Today)
	} else {
		delete(r.Open, e.ID)
	}
	return nil
}

// lack says what a document that was had does not have.
func lack(instead []Refused, metadata bool) string {
	var out []string
	for _, x := range instead {
		out = append(out, string(x.Form)+": "+x.Reason)
	}
	if metadata {
		out = append(out, "without metadata")
	}
	return strings.Join(out, "; ")
}

// lacking notes that a document could not be had.
func (r *run) lacking(e Entry, has Record, there bool, g got) error {
	if errors.Is(g.err, errWithdrawn) && there {
		has.Modified = e.Modified
		return r.gone(e, has, there)
	}
	reason := lack(g.instead, false)
	if reason == "" {
		reason = g.err.Error()
	}
	r.sum.Missing++
	r.Notify(e.ID + ": " + reason)
	r.postpone(e, has.Form, reason, r.Today)
	if errors.As(g.err, new(*polite.DownError)) {
		return g.err
	}
	return nil
}

// forget removes documents that stand under another identifier now.
func (r *run) forget(former []string) error {
	for _, id := range former {
		if err := r.remove(id); err != nil {
			return ours(err)
		}
		delete(r.Provisional, id)
		delete(r.Open, id)
	}
	return nil
}

// document asks for the forms of a document, the best first, until one is a document, and for its metadata.
func (r *run) document(ctx context.Context, e Entry) (g got) {
	places, err := r.places(ctx, e)
	if err != nil {
		return got{err: err}
	}
	for _, p := range places {
		if p.Form == Metadata {
			break
		}
		g.answer, g.err = r.client.Get(ctx, p.Address, accepted[p.Form])
		if g.err == nil && p.Form == AnyForm {
			p.Form = sniff(g.answer.Body)
		}
		if g.err == nil {
			g.err = inspect(p.Form, g.answer)
		}
		if g.err == nil && p.Bytes > 0 && p.Bytes != len(g.answer.Body) {
			g.err = fmt.Errorf("it has %d bytes, and the source says %d", len(g.answer.Body), p.Bytes)
		}
		if g.err == nil {
			g.place = p
			break
		}
		if stops(ctx, g.err) {
			return g
		}
		g.instead = append(g.instead, Refused{p.Form, g.err.Error()})
	}
	if g.place.Form == "" {
		return g
	}
	if i := slices.IndexFunc(places, func(p Place) bool { return p.Form == Metadata }); i >= 0 {
		a, err := r.client.Get(ctx, places[i].Address, accepted[Metadata])
		if g.bare = err != nil || inspect(Metadata, a) != nil; !g.bare {
			g.beside = a.Body
		}
	}
	return g
}

// stops tells errors behind which no other form is asked for.
func stops(ctx context.Context, err error) bool {
	return ctx.Err() != nil || errors.As(err, new(*polite.DownError)) || errors.Is(err, errWithdrawn)
}

// elsewhere returns the addresses at which a document is to be had beside those that its source lists.
func (r *run) elsewhere(e Entry) (out []Place) {
	for _, p := range r.Elsewhere[e.Source] {
		out = append(out, Place{Form: p.Form, Address: strings.ReplaceAll(p.Address, "{id}", e.ID)})
	}
	return out
}

// recordOf returns the record of a document that was had.
func (r *run) recordOf(e Entry, g got) Record {
	record := Record{
		Entry: e, Form: g.place.Form, Address: g.answer.Address, Fetched: r.Now().UTC(), Bytes: len(g.answer.Body), SHA256: hash(g.answer.Body),
		ETag: g.answer.Header.Get("ETag"), Instead: g.instead,
	}
	if g.beside != nil {
		record.Metadata = &Beside{len(g.beside), hash(g.beside)}
	}
	return record
}

// inherit takes over what was remembered of the document: the versions before, the identifiers before. It returns the identifiers
// under which the folder has it still.
func (r *run) inherit(record *Record, has Record, there bool) (former []string) {
	if !there {
		before, id := r.before(record.Entry)
		if id != "" {
			former = []string{id}
			record.Former = append(before.Former, id)
			has, there = before, true
		}
	} else {
		record.Former = has.Former
	}
	if !there {
		return former
	}
	record.Replaced = has.Replaced
	if has.SHA256 != record.SHA256 && has.SHA256 != "" {
		record.Replaced = append([]Replaced{{has.Form, has.SHA256, has.Bytes, has.Fetched}}, has.Replaced...)
	}
	return former
}

// before returns the document in the folder that an entry with an official identifier is the lasting version of: one with an
// identifier for the time being, of the same questions and the same day.
func (r *run) before(e Entry) (Record, string) {
	if Provisional(e.ID) {
		return Record{}, ""
	}
	found := ""
	for id, p := range r.Provisional {
		if p.Key != "" && p.Key == e.Key && p.Source == e.Source {
			found = id
			break
		}
		if samePaper(p, e) {
			if found != "" {
				return Record{}, "" // two that may be it: none is
			}
			found = id
		}
	}
	if found == "" {
		return Record{}, ""
	}
	record, _ := r.record(found)
	return record, found
}

// samePaper tells whether two entries are of one paper. They agree on chamber and day, and have a question's number in common; where
// one does not tell these, on the number in the Aanhangsel or the title.
func samePaper(a, b Entry) bool {
	if a.Chamber != b.Chamber || a.Day != b.Day || a.Day == "" || a.Kind != "" && b.Kind != "" && a.Kind != b.Kind {
		return false
	}
	if len(a.Cases) > 0 && len(b.Cases) > 0 {
		return slices.ContainsFunc(a.Cases, func(n string) bool { return slices.Contains(b.Cases, n) })
	}
	if a.Number != "" && b.Number != "" {
		return a.Number == b.Number
	}
	return a.Title != "" && a.Title == b.Title
}

// count counts what became of a document.
func (r *run) count(record, has Record, there, renamed bool) {
	switch {
	case renamed:
		r.sum.Renamed++
		r.sum.Changed++
	case !there:
		r.sum.New++
		r.sum.NewByKind[record.Kind]++
	case record.SHA256 == has.SHA256:
		r.sum.Unchanged++
	case slices.Index(forms, record.Form) < slices.Index(forms, has.Form):
		r.sum.Better++
	default:
		r.sum.Changed++
	}
}
