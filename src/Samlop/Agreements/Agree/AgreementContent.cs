using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Agree;

/// <summary>
/// What an agreement says, all of it: what is signed. Written in one canonical form, so that the same content always has the same hash;
/// the parties are named as they were.
/// </summary>
public sealed record AgreementContent(
    string Kind, string Title, NorwegianForm Form, DateOnly? From, DateOnly? To, OrganisationId Keeper,
    IReadOnlyList<PartyOfContent> Parties, SortedDictionary<string, string> Parts)
{
    public string Write() => JsonSerializer.Serialize(this, Answers.Json);

    /// <summary>SHA-256 of what it says, 64 hexadecimal digits.</summary>
    public string Hash() => HashOf(Write());

    public static string HashOf(string written) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));

    public static AgreementContent Read(string json)
    {
        var read = JsonSerializer.Deserialize<AgreementContent>(json, Answers.Json)!;
        return read with { Parts = new(read.Parts, StringComparer.Ordinal) };
    }

    /// <summary>What a party was called; the reader is told that it is no party where it is none.</summary>
    public string NameOf(string? organisation) =>
        Parties.FirstOrDefault(party => party.Organisation.Value.ToString() == organisation)?.Name ?? AgreementsText.NoParty;
}

/// <summary>A party as it is signed for.</summary>
public sealed record PartyOfContent(AgreementPartyId Id, OrganisationId Organisation, string Name, OrganisationKind As, int Place);

/// <summary>An agreement as it is being written: what it says, and what is missing before it can be sent to signing.</summary>
public sealed record AgreementDraft(AgreementContent Content, IReadOnlyList<AgreementGap> Missing);

/// <summary>Puts the parts of agreements together: the one place where it is said what one says and what it lacks.</summary>
public sealed class AgreementContents(IEnumerable<IAgreementPart> parts)
{
    /// <summary>All there are, in the order of the document.</summary>
    public IReadOnlyList<IAgreementPart> Parts { get; } = [.. parts.OrderBy(part => part.Order)];

    /// <param name="names">Of its parties.</param>
    public async Task<AgreementDraft> Read(
        Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names, CancellationToken cancel = default)
    {
        var missing = agreement.MissingParties
            .Select(needed => new AgreementGap(
                Phrase.In<AgreementsText>(nameof(AgreementsText.Missing_Party), AgreementWords.Of(needed)),
                AgreementUrls.Parties(agreement.Number)))
            .ToList();
        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Of(agreement))
        {
            var draft = await part.Read(agreement, cancel);
            if (draft.Json is { } json) read.Add(part.Code, json);
            missing.AddRange(draft.Missing);
        }

        var parties = agreement.Current.Select(p => new PartyOfContent(p.Id, p.Organisation, names[p.Organisation], p.As, p.Place));
        return new(
            new(
                agreement.KindCode, agreement.Title, agreement.Form, agreement.ValidFrom, agreement.ValidTo, agreement.Keeper, [.. parties],
                read),
            missing);
    }

    /// <summary>Those that the agreement has.</summary>
    public IEnumerable<IAgreementPart> Of(Agreement agreement) => Parts.Where(part => part.Has(agreement.Kind));
}
