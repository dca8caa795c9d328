using Samlop.Access;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Signals;

/// <summary>What signals are called, and whom they bind.</summary>
internal static class SignalWords
{
    /// <summary>All organisations of a kind.</summary>
    public static string All(OrganisationKind kind) =>
        Sentence.Say(SignalsText.Binds_All, Sentence.Inside(AccessWords.Of(kind)));

    /// <param name="organisation">The name of the organisation that it binds; null where it binds a kind.</param>
    public static string Binds(string? organisation, OrganisationKind? kind) => organisation ?? All(kind!.Value);

    public static string StateOf(bool isWithdrawn) => isWithdrawn ? SignalsText.State_Withdrawn : SignalsText.State_Holds;
}
