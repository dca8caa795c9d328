using Samlop.Persons.Terms;
using Samlop.Platform.Text;

namespace Samlop.Persons.Grounds;

/// <summary>What kinds of parties are called in the reader's language, those that a person may be tied to.</summary>
internal static class PartyWords
{
    private static readonly Words<GroundsText, PartyKind> Kinds = new(
        "Party", PartyKind.Other, PartyKind.CompanySupervisor, PartyKind.Self, PartyKind.AnyPublicParty);

    public static string Of(PartyKind kind) => Sentence.Inside(Titled(kind));

    /// <summary>As a heading or the beginning of a sentence.</summary>
    public static string Titled(PartyKind kind) => Kinds.Of(kind).ToString();
}
