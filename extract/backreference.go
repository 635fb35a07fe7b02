package extract

// InOffice is the Hint of a person's name in full that no title announces: it counts only if someone of that name holds
// a seat or a post on the document's day.
const InOffice = "="

// Once begins the Hint of the name of someone of whom a text says that they sat in parliament before ("het toenmalige Kamerlid"):
// what follows is the party, if any.
const Once = "~"

// Introduced is the Hint of a bare surname that a member may have: it counts only if the document names that member elsewhere.
const Introduced = "^"
