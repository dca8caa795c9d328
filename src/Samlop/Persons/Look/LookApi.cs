using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Look;

/// <summary>The place on a person's card below what is recorded: what may be done with it, and what rests on it.</summary>
/// <param name="Owner">The body that recorded the person.</param>
/// <param name="Facts">The facts that are shown, which were asked for once and are not asked for anew.</param>
public sealed record CardShown(PersonId Person, SharingPurpose Purpose, Body Owner, IReadOnlyList<CardFact> Facts);

/// <summary>The place above the list of persons: what one may begin there.</summary>
public sealed record PersonsListed;
