using Samlop.Agreements.Agree;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Agreements.Anchor;

/// <summary>How a level of leaders at a party is known to stand behind the agreement; the strongest first.</summary>
public enum AnchorState
{
    /// <summary>It has signed the version that holds, or that waits where none holds yet.</summary>
    Signed,

    /// <summary>The party says that it was informed of what is signed now, or is to be signed first.</summary>
    Informed,

    /// <summary>Nobody has said anything of it.</summary>
    Unknown,
}

/// <summary>What is known of one level at one party.</summary>
/// <param name="Signature">Null where it has not signed.</param>
/// <param name="Said">Null where the party has not said that it is informed.</param>
/// <param name="Version">The number of the version that all have signed last; null where none is.</param>
public sealed record AnchorMark(AgreementSignature? Signature, LeaderInformed? Said, int? Version)
{
    public AnchorState State => Signature is not null ? AnchorState.Signed
        : Said is not null && !IsEarlier ? AnchorState.Informed : AnchorState.Unknown;

    /// <summary>It was informed of a version that another has taken the place of.</summary>
    public bool IsEarlier => Said?.Number < Version;
}

/// <summary>
/// Forankring: each party and each level of its leaders, with whether it has signed or is informed. Whoever signs has the authority of the
/// party's leader, by their role or given by the leader; so a signature is that of the top level, and says who gave it.
/// </summary>
public sealed class Anchoring(Agreement agreement, IReadOnlyCollection<LeaderInformed> said)
{
    private static readonly Words<AnchorText, AnchorState> States = new("State");

    private readonly List<AgreementSignature> signatures = [.. agreement.StandingOn(agreement.SignedVersion ?? agreement.OutVersion)];

    public AnchorMark Of(AgreementParty party, LeaderLevel level) => new(
        level == LeaderLevel.Top ? signatures.Find(signature => signature.Party == party.Id) : null,
        said.FirstOrDefault(informed => informed.Organisation == party.Organisation && informed.LevelCode == level.Code),
        agreement.SignedVersion);

    /// <summary>How many of the parties are anchored so at a level.</summary>
    public int Count(LeaderLevel level, AnchorState state) => agreement.Members.Count(party => Of(party, level).State == state);

    public static Phrase NameOf(AnchorState state) => States.Of(state);

    /// <summary>The mark in words: by whom and when.</summary>
    /// <param name="by">The name of whoever said that the level is informed.</param>
    public static string Tell(AnchorMark mark, Func<LeaderInformed, string> by) => mark switch
    {
        { Signature: { PrincipalName: { } principal } signed } => Sentence.Say(
            AnchorText.Signed_For, Day(signed), signed.SignerName, signed.SignerTitle, principal, signed.Number),
        { Signature: { } signed } => Sentence.Say(
            AnchorText.Signed_By, Day(signed), signed.SignerName, signed.SignerTitle, signed.Number),
        { Said: { } said, IsEarlier: true } => Sentence.Say(AnchorText.Informed_Earlier, Written.Date(said.Day), by(said), said.Number),
        { Said: { } said } => Sentence.Say(AnchorText.Informed_On, Written.Date(said.Day), by(said)),
        _ => NameOf(AnchorState.Unknown).ToString(),
    };

    private static string Day(AgreementSignature signature) => Written.Date(OsloClock.DateIn(signature.At));
}
