using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Look;

/// <summary>The place on a person's card below what is recorded: what may be done with it, and what rests on it.</summary>
public sealed record CardShown(PersonId Person, SharingPurpose Purpose);

/// <summary>The place above the list of persons: what one may begin there.</summary>
public sealed record PersonsListed;
