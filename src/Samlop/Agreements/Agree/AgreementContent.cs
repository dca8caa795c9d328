using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
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
    /// <summary>What those are called who were parties and are no more, by their ids: not signed, and not in a version.</summary>
    [JsonIgnore] public IReadOnlyDictionary<string, string> Former { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Write() => JsonSerializer.Serialize(this, Answers.Json);

    /// <summary>SHA-256 of what it says, 64 hexadecimal digits.</summary>
    public string Hash() => HashOf(Write());

    public static string HashOf(string written) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));

    public static AgreementContent Read(string json)
    {
        var read = JsonSerializer.Deserialize<AgreementContent>(json, Answers.Json)!;
        return read with { Parts = new(read.Parts, StringComparer.Ordinal) };
    }

    /// <summary>What a party was called; the reader is told that it is no party where it is none, or no more.</summary>
    public string NameOf(string? organisation) =>
        Parties.FirstOrDefault(party => party.Organisation.Value.ToString() == organisation)?.Name
            ?? Former.GetValueOrDefault(organisation ?? "") ?? AgreementsText.NoParty;

    /// <summary>Whether what a row says of a party counts: one that has left pays and guarantees nothing more.</summary>
    /// <param name="organisation">Null where the row does not say whose it is yet.</param>
    public bool Counts(string? organisation) =>
        organisation is null || Parties.Any(party => party.Organisation.Value.ToString() == organisation);
}

/// <summary>A party as it is signed for.</summary>
public sealed record PartyOfContent(AgreementPartyId Id, OrganisationId Organisation, string Name, OrganisationKind As, int Place);

/// <summary>An agreement as it is being written: what it says, and what is missing before it can be sent to signing.</summary>
public sealed record AgreementDraft(AgreementContent Content, IReadOnlyList<AgreementGap> Missing);

/// <summary>Puts the parts of agreements together: the one place where it is said what one says and what it lacks.</summary>
public sealed class AgreementContents(AppDb db, OsloClock clock, IEnumerable<IAgreementPart> parts)
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
        foreach (var ended in await Ended(agreement, cancel))
        {
            missing.Add(new(
                Phrase.In<AgreementsText>(nameof(AgreementsText.Missing_PartyEnded), names[ended]),
                AgreementUrls.Parties(agreement.Number)));
        }

        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Of(agreement))
        {
            var draft = await part.Read(agreement, cancel);
            if (draft.Json is { } json) read.Add(part.Code, json);
            missing.AddRange(draft.Missing);
        }

        return new(PartiesOf(agreement, names) with { Parts = read }, missing);
    }

    /// <summary>
    /// What it says to somebody among the parties: as it is being written, or as all have signed it where the change takes theirs out.
    /// </summary>
    /// <param name="names">Of its parties.</param>
    internal async Task<AgreementDraft> ReadFor(
        AppDb db, Agreement agreement, Actor reader, IReadOnlyDictionary<OrganisationId, string> names,
        CancellationToken cancel = default) =>
        agreement.IsReadAsDraftBy(reader)
            ? await Read(agreement, names, cancel)
            : new AgreementDraft(await db.SignedContent(agreement, cancel), []);

    /// <summary>What it says outside its parts: who the parties are now, and what they and those who have left are called.</summary>
    /// <param name="names">Of its parties.</param>
    internal static AgreementContent PartiesOf(Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names) => new(
        agreement.KindCode, agreement.Title, agreement.Form, agreement.ValidFrom, agreement.ValidTo, agreement.Keeper,
        [.. agreement.Current.Select(p => new PartyOfContent(p.Id, p.Organisation, names[p.Organisation], p.As, p.Place))],
        new(StringComparer.Ordinal))
    {
        Former = agreement.FormerNames(names),
    };

    /// <summary>The parties whose organisation is there no more: nobody can sign for it.</summary>
    private Task<List<OrganisationId>> Ended(Agreement agreement, CancellationToken cancel)
    {
        var (parties, today) = (agreement.Current.Select(p => p.Organisation).ToList(), clock.Today);
        return db.Set<Organisation>().Where(o => parties.Contains(o.Id) && o.ValidTo < today).OrderBy(o => o.Name).Select(o => o.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Those that the agreement has.</summary>
    public IEnumerable<IAgreementPart> Of(Agreement agreement) => Parts.Where(part => part.Has(agreement.Kind));
}

/// <summary>Those who were parties, or are so no more by the change that is written.</summary>
internal static class FormerParties
{
    /// <summary>What each is called, by its id, and that it has left or is taken out.</summary>
    /// <param name="names">Of the parties.</param>
    public static Dictionary<string, string> FormerNames(this Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names) =>
        agreement.Parties.Where(p => (p.LeftOn is not null || p.IsTakenOut) && names.ContainsKey(p.Organisation))
            .OrderByDescending(p => p.IsTakenOut).DistinctBy(p => p.Organisation)
            .ToDictionary(
                p => p.Organisation.Value.ToString(),
                p => Sentence.Say(
                    p.IsTakenOut ? AgreementsText.Party_Goes
                    : p.LeftByItself ? AgreementsText.Party_Left
                    : AgreementsText.Party_Former,
                    names[p.Organisation]),
                StringComparer.Ordinal);
}
