using Samlop.Agreements.Agree;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Sign;

/// <summary>
/// Signeringslogg: what happened to a version from when it was sent, read from its facts in the order they happened. A fact that is there
/// once is there always: nothing that comes later takes a line away.
/// </summary>
public sealed record SigningLog(int Number, string Hash, IReadOnlyList<LogLine> Lines, IReadOnlyList<AgreementSignature> Standing)
{
    public static SigningLog Of(Agreement agreement, AgreementVersion version)
    {
        var lines = new List<LogLine> { new(version.SentAt, Phrase.In<AgreementsText>(nameof(AgreementsText.Log_Sent), version.Number)) };
        foreach (var signature in agreement.Signatures.Where(s => s.Number == version.Number))
        {
            lines.Add(new(signature.At, SigningWords.Of(signature)));
            if (signature.WithdrawnAt is { } at)
            {
                lines.Add(new(
                    at,
                    Phrase.In<AgreementsText>(
                        nameof(AgreementsText.Log_Withdrawn), signature.WithdrawnByName, signature.OrganisationName),
                    signature.WithdrawnBecause));
            }
        }

        if (version is { EndedAt: { } ended, Ending: { } ending })
            lines.Add(new(ended, SigningWords.Of(version, ending), version.EndedBecause));
        if (version.SignedAt is { } signed) lines.Add(new(signed, Phrase.In<AgreementsText>(nameof(AgreementsText.Log_Completed))));
        return new(version.Number, version.Hash, [.. lines.OrderBy(line => line.At)], [.. agreement.StandingOn(version.Number)]);
    }
}

/// <summary>One thing that happened.</summary>
/// <param name="Why">As whoever did it said; null where no reason is asked for.</param>
public sealed record LogLine(DateTimeOffset At, Phrase What, string? Why = null);

/// <summary>What signatures and the endings of versions are called.</summary>
internal static class SigningWords
{
    private static readonly Words<AgreementsText, OnBehalfReason> Reasons = new("OnBehalf");
    private static readonly Words<AgreementsText, VersionEnding> Endings = new("Ending");

    public static string Of(OnBehalfReason reason) => Reasons.Of(reason).ToString();

    public static Phrase Of(VersionEnding ending) => Endings.Of(ending);

    /// <summary>With who did it, as they were called.</summary>
    public static Phrase Of(AgreementVersion version, VersionEnding ending) => Phrase.In<AgreementsText>(
        ending == VersionEnding.Declined ? nameof(AgreementsText.Log_Declined) : nameof(AgreementsText.Log_Recalled),
        version.EndedByName, version.EndedForName);

    /// <summary>Who signed for whom, as it was.</summary>
    public static Phrase Of(AgreementSignature signature) => signature.Reason is { } reason
        ? Phrase.In<AgreementsText>(
            nameof(AgreementsText.Log_SignedFor), signature.SignerName, signature.SignerTitle, signature.OrganisationName,
            signature.PrincipalName, Reasons.Of(reason))
        : Phrase.In<AgreementsText>(
            nameof(AgreementsText.Log_Signed), signature.SignerName, signature.SignerTitle, signature.OrganisationName);
}
