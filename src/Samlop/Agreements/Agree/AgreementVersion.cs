using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>How a version ended that not all signed.</summary>
public enum VersionEnding
{
    /// <summary>A party took it back to write more.</summary>
    Recalled,

    /// <summary>A party would not sign it.</summary>
    Declined,
}

/// <summary>
/// Versjon av avtalen: what the parties were asked to sign, frozen with its hash. It is signed by all, or recalled, or declined; whichever,
/// it stays as it was, with the signatures that were put on it.
/// </summary>
public sealed class AgreementVersion : IPartOf<Agreement>
{
    private AgreementVersion()
    {
    }

    internal AgreementVersion(AgreementId agreement, int number, AgreementContent content, string search, UserId by, DateTimeOffset at)
    {
        var written = content.Write();
        (Agreement, Number, SentBy, SentAt) = (agreement, number, by, at);
        (Title, Search, From, To, PartyCount) = (content.Title, search, content.From, content.To, content.Parties.Count);
        Hash = AgreementContent.HashOf(written);
        Text = new AgreementVersionText(agreement, number, written);
    }

    public AgreementId Agreement { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>SHA-256 of <see cref="AgreementVersionText.Json"/>, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>
    /// Which version somebody had read when they acted: its number and its hash, for two versions may say the same, and one of them have
    /// been refused.
    /// </summary>
    public string Mark => $"{Number}-{Hash}";

    /// <summary>What it is called in this version.</summary>
    [NorwegianOrder]
    public string Title { get; private set; } = "";

    /// <summary>Number and that title, folded for search.</summary>
    public string Search { get; private set; } = "";

    /// <summary>The first day as it was written; null where it holds from when all have signed.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last day; null where it holds until it is ended.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>How many parties it is between.</summary>
    public int PartyCount { get; private set; }

    public UserId SentBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>What it says. It is there only where it was asked for (<c>Include</c>), and on a version that is being sent.</summary>
    public AgreementVersionText Text { get; private set; } = null!;

    /// <summary>When the last party signed; null where not all have.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The first day it holds; null where not all have signed.</summary>
    public DateOnly? HoldsFrom { get; private set; }

    /// <summary>When it was recalled or declined; null where it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public VersionEnding? Ending { get; private set; }

    public UserId? EndedBy { get; private set; }

    /// <summary>For which organisation.</summary>
    public OrganisationId? EndedFor { get; private set; }

    /// <summary>What they were called that day, as the log says it.</summary>
    public string? EndedByName { get; private set; }

    public string? EndedForName { get; private set; }

    /// <summary>Why, as whoever ended it said.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>It waits for signatures.</summary>
    public bool IsOut => SignedAt is null && EndedAt is null;

    internal void Complete(DateTimeOffset at) => (SignedAt, HoldsFrom) = (at, From ?? OsloClock.DateIn(at));

    internal void End(VersionEnding ending, ActedFor by, string because, DateTimeOffset at)
    {
        (Ending, EndedAt, EndedBecause) = (ending, at, because);
        (EndedBy, EndedByName, EndedFor, EndedForName) = (by.User, by.Name, by.Organisation, by.OrganisationName);
    }
}

/// <summary>
/// What a version says, in a table of its own: who reads how often it was signed need not read it all. It is never changed.
/// </summary>
public sealed class AgreementVersionText : IPartOf<Agreement>
{
    private AgreementVersionText()
    {
    }

    internal AgreementVersionText(AgreementId agreement, int number, string json) => (Agreement, Number, Json) = (agreement, number, json);

    public AgreementId Agreement { get; private set; }

    /// <summary>Of the version.</summary>
    public int Number { get; private set; }

    /// <summary>An <see cref="AgreementContent"/> in its canonical form.</summary>
    public string Json { get; private set; } = "";
}

[SubjectKind("agreements.signature")]
public readonly record struct AgreementSignatureId(Guid Value) : IId<AgreementSignatureId>
{
    public static AgreementSignatureId From(Guid value) => new(value);
}

/// <summary>Why somebody signs on behalf of whoever has the authority by their role; ticked, never left out.</summary>
public enum OnBehalfReason
{
    /// <summary>Whoever has the authority is away.</summary>
    Away,

    /// <summary>Signing such agreements is given to the one who signs.</summary>
    Given,

    /// <summary>Whoever had the authority has left, and nobody has the role yet.</summary>
    Vacant,
}

/// <summary>Who signs, as it is kept: what they were called that day is not looked up later.</summary>
/// <param name="Title">What they are at their organisation, in their own words.</param>
/// <param name="OnBehalf">Null where they have the authority by their role.</param>
public sealed record Signer(UserId User, string Name, string Title, string OrganisationName, SignedFor? OnBehalf);

/// <summary>Who withdraws a signature or ends a version, as it is kept: what they were called that day is not looked up later.</summary>
public sealed record ActedFor(UserId User, string Name, OrganisationId Organisation, string OrganisationName);

/// <summary>On whose behalf, under which delegation, and why.</summary>
public sealed record SignedFor(UserId Principal, string Name, DelegationId Under, OnBehalfReason Reason);

/// <summary>
/// Signatur: that somebody signed a version with a hash for a party. Nothing that anybody does later takes that away; it may be withdrawn
/// until all have signed, and is then kept as withdrawn.
/// </summary>
public sealed class AgreementSignature : IPartOf<Agreement>
{
    public const int TitleLimit = 100;

    private AgreementSignature()
    {
    }

    internal AgreementSignature(AgreementSignatureId id, AgreementVersion version, AgreementParty party, Signer signer, DateTimeOffset at)
    {
        (Id, Agreement, Number, Hash, Party, Organisation, At) =
            (id, version.Agreement, version.Number, version.Hash, party.Id, party.Organisation, at);
        (SignedBy, SignerName, SignerTitle, OrganisationName) = (signer.User, signer.Name, signer.Title, signer.OrganisationName);
        if (signer.OnBehalf is not { } on) return;
        (Principal, PrincipalName, Under, Reason) = (on.Principal, on.Name, on.Under, on.Reason);
    }

    public AgreementSignatureId Id { get; private set; }

    public AgreementId Agreement { get; private set; }

    /// <summary>Of the version.</summary>
    public int Number { get; private set; }

    /// <summary>What was signed: the hash of the version.</summary>
    public string Hash { get; private set; } = "";

    public AgreementPartyId Party { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public string OrganisationName { get; private set; } = "";

    public UserId SignedBy { get; private set; }

    public string SignerName { get; private set; } = "";

    public string SignerTitle { get; private set; } = "";

    /// <summary>Whoever gave the authority; null where the signer has it by the role.</summary>
    public UserId? Principal { get; private set; }

    public string? PrincipalName { get; private set; }

    public DelegationId? Under { get; private set; }

    public OnBehalfReason? Reason { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it was withdrawn, before all had signed; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    /// <summary>What they were called that day, as the log says it.</summary>
    public string? WithdrawnByName { get; private set; }

    /// <summary>Why, as whoever withdrew it said.</summary>
    public string? WithdrawnBecause { get; private set; }

    internal void Withdraw(ActedFor by, string because, DateTimeOffset at) =>
        (WithdrawnBy, WithdrawnByName, WithdrawnBecause, WithdrawnAt) = (by.User, by.Name, because, at);
}
