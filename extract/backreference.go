package extract

// BackReference begins the Hint of a mention that names a body by its sort alone ("de Inspectie"): what follows is the
// sort. The resolver finds which body it is, or that it is none.
const BackReference = "<"
