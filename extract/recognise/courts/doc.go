// Package courts finds judgments by the grammar of their numbers: ECLI, LJN, docket numbers of each court, reports of case law,
// numbers of Strasbourg and Luxembourg.
package courts
