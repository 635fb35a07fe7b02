package sqlite

import "fmt"

// empty removes what the graph of a document said. The row of the document stays for those that refer to it, with what the
// registers say of it.
func (b *Batch) empty(id int64) error {
	people, err := b.numbers("SELECT person FROM _capacities WHERE document = ?", id)
	if err != nil {
		return err
	}
	for _, p := range people {
		b.people[p] = struct{}{}
	}
	for _, query := range emptying {
		if err := b.do(query, id); err != nil {
			return fmt.Errorf("%s: %w", query, err)
		}
	}
	b.removed = true
	if err := b.set(id, "documents", nil); err != nil {
		return err
	}
	if err := b.common(id, nil); err != nil {
		return err
	}
	return b.restore(id)
}

// emptying removes what a document said, parts before wholes. One that was written in this batch is not in the full text yet.
var emptying = []string{
	"INSERT INTO units_fts (units_fts, rowid, text) SELECT 'delete', id, text FROM units WHERE document = ?1 AND ?1 NOT IN (SELECT document FROM written)",
	"INSERT INTO documents_fts (documents_fts, rowid, title) SELECT 'delete', id, title FROM documents WHERE id = ?1 AND ?1 NOT IN (SELECT document FROM written)",
	"DELETE FROM mentions WHERE document = ?",
	"DELETE FROM citations WHERE document = ?",
	"DELETE FROM answered_questions WHERE answer IN (SELECT id FROM answers WHERE document = ?)",
	"DELETE FROM answer_references WHERE answer IN (SELECT id FROM answers WHERE document = ?)",
	"UPDATE questions SET same_question_as = NULL WHERE same_question_as IN (SELECT id FROM questions WHERE document = ?)",
	"DELETE FROM notes WHERE document = ?",
	"DELETE FROM answers WHERE document = ?",
	"DELETE FROM questions WHERE document = ?",
	"DELETE FROM units WHERE document = ?",
	"DELETE FROM askers WHERE document = ?",
	"DELETE FROM asker_memberships WHERE document = ?",
	"DELETE FROM addressed_posts WHERE document = ?",
	"DELETE FROM addressed_ministries WHERE document = ?",
	"DELETE FROM answerers WHERE document = ?",
	"DELETE FROM answerer_incumbencies WHERE document = ?",
	"DELETE FROM answerer_posts WHERE document = ?",
	"DELETE FROM answering_ministries WHERE document = ?",
	"DELETE FROM document_topics WHERE document = ?",
	"DELETE FROM see_also WHERE document = ?",
	"DELETE FROM _capacities WHERE document = ?",
	"DELETE FROM same_as WHERE thing = ?",
	"DELETE FROM links WHERE link_from = ?1 OR link_to = ?1",
	"DELETE FROM replacements WHERE replaced_by = ? AND stated_by IN ('document', 'links')",
	"DELETE FROM replacements WHERE thing = ? AND stated_by = 'links'",
	"UPDATE documents SET canonical_inquiry = NULL WHERE id = ?",
	"DELETE FROM written WHERE document = ?",
}
