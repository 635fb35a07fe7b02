package timeline

import (
	"cmp"

	"w3id.org/kamergraaf/extract"
)

// check reports odd data in an inquiry.
func (q *Inquiry) check(set *Set) {
	for _, p := range q.Papers {
		if p.slipped() {
			set.tell(DayOutsideYear, p, "a day that is not in its session year or that of its case, submitted %s, replied %s: a slip of the year, from which nothing is counted", cmp.Or(p.Submitted, "-"), cmp.Or(p.Replied, "-"))
		}
		switch p.Kind {
		case extract.DelayNotice:
			q.checkNotice(p, set)
		case extract.AnswerPaper:
			q.checkAnswer(p, set)
		case extract.QuestionPaper:
			if p.Replied != "" {
				set.tell(ReplyUnread, p, "dates a reply on %s but holds none: not counted as an answer", p.Replied)
			}
		}
	}
}

func (q *Inquiry) checkNotice(p *Paper, set *Set) {
	switch {
	case p.Replied == "":
		set.tell(NoticeUndated, p, "the day of the delay notice is not known: it counts")
	case p.Replied < q.Submitted:
		set.tell(NotifiedBefore, p, "a delay notice of %s for questions of %s: it counts", p.Replied, q.Submitted)
	case q.AnsweredOn() != "" && p.Replied > q.AnsweredOn():
		set.tell(NotifiedAfter, p, "a delay notice of %s after the answer of %s: both count", p.Replied, q.AnsweredOn())
	}
}

func (q *Inquiry) checkAnswer(p *Paper, set *Set) {
	if p != q.answer {
		set.tell(AnsweredTwice, p, "another answer than that of %s: the first one counts", q.answer.Name())
		return
	}
	switch {
	case p.Later:
		set.tell(FirstAnswerMissing, p, "says that an answer came before, which is not there: answered, without a duration")
	case p.Replied == "":
		set.tell(AnswerUndated, p, "the day of the answer is not known: answered, without a duration")
	case p.Replied < q.Submitted:
		set.tell(AnsweredBefore, p, "an answer of %s to questions of %s: answered, without a duration", p.Replied, q.Submitted)
	case p.Replied == q.Submitted:
		set.tell(AnsweredSameDay, p, "answered on the day of submission, %s: 0 days", p.Replied)
	}
	if q.days > longestBelieved && !p.Later {
		set.tell(AnsweredLate, p, "an answer of %s to questions of %s: answered, without a duration", p.Replied, q.Submitted)
	}
	if len(p.Answerers) == 0 {
		set.tell(AnswererUnknown, p, "who answered could not be read: counted under the one asked")
	}
	q.checkMerger(p, set)
}

// checkMerger reports that the ministry that answered took over the one that was asked.
func (q *Inquiry) checkMerger(p *Paper, set *Set) {
	if len(p.Answerers) == 0 {
		return
	}
	answered := p.Answerers[0].Ministry
	for _, asked := range q.addressed() {
		if asked.Ministry.IRI != answered.IRI && answered.Known() && set.register.Successor(asked.Ministry.IRI) == answered.IRI {
			set.tell(MinistryMerged, p, "asked of %s, which became part of %s: counted under the latter",
				set.name(asked.Ministry, q.Submitted), set.name(answered, p.Replied))
		}
	}
}
