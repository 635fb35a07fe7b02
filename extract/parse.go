package extract

// Parse reads the structure of a paper: header, questions, answers, notes.
func Parse(p *Paper) (*Document, error) {
	return nil, nil
}
