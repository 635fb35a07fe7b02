// Package timeline computes how long inquiries wait for their answers, from light records of the documents about
// them. The records come from documents as read, or from rows of a database; the numbers are the same.
//
// # Terms
//
// In the Tweede Kamer a minister answers within three weeks of the day on which the questions were submitted, or says
// within that time why not (Reglement van Orde van de Tweede Kamer 1994, article 135). By custom such a delay notice
// gives another three weeks; questions that are still open after these six weeks are listed by the Griffie. The Eerste
// Kamer sets no term, so that its inquiries count in every column but those of the terms. Days are calendar days.
//
// # Counting
//
// What is counted are inquiries, not papers: all papers about one inquiry, and inquiries stated to be the same, count
// once. Papers that a corrected reprint replaced are left out. An inquiry is answered from the day of its first answer
// on; a delay notice is no answer, nor does a later answer change the first. What has no answer by the last day known,
// or by the day asked for, is open: an answer is never guessed.
//
// An inquiry belongs to who answers it; while there is no answer, to who sent the last delay notice; before that to the one
// asked first. Of a joint answer that is the first who answers, unless each is to count. Ministries are told apart by
// their identity, through all renames, unless by the name that they had on the day; ministers without portfolio
// belong to the ministry that hosts them.
//
// The median of an even number of values is the mean of the two in the middle. The 90th percentile is by nearest rank:
// the smallest number of days within which at least 90% of the answers came.
package timeline
