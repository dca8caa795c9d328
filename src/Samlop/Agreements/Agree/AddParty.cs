using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>
/// Ny part: an organisation takes part in the agreement, writes it from now on, and is to sign it. One that the change takes out is put
/// back.
/// </summary>
[Process("agreements.party-added")]
public sealed class AddParty(AppDb db, OsloClock clock, CaseRegister cases) : IUseCase<AddParty.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<AddParty, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The id of the organisation and what it takes part as, as chosen: <see cref="OfferedParty.Key"/>.</summary>
        public string? Party { get; set; }

        public string? Place { get; set; }
    }

    /// <summary>An organisation became a party.</summary>
    [Event("agreements.party.added")]
    public sealed record PartyAdded(AgreementPartyId Party, AgreementId Agreement) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Party).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyAdded), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsParty { get; } = NoticeKind.Of<PartyAdded>(
        "agreements.party.added", AgreementRoles.Notices, "those who write agreements for the organisation that became a party",
        async (happened, occasion) =>
        {
            var party = await occasion.Party(happened.Party);
            return new Told(
                Phrase.In<AgreementsText>(nameof(AgreementsText.Notice_PartyAdded), party.Number.ToString()),
                AgreementUrls.Agreement(party.Number),
                Readers.In(party.Organisation, AgreementRoles.Writers));
        });

    /// <summary>A party is not taken out of the agreement after all.</summary>
    [Event("agreements.party.put-back")]
    public sealed record PartyPutBack(AgreementPartyId Party, AgreementId Agreement) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Party).And(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_PartyPutBack), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsPutBack { get; } = NoticeKind.Of<PartyPutBack>(
        "agreements.party.put-back", AgreementRoles.Notices, "those who write agreements for a party that is not taken out after all",
        (happened, occasion) => RemoveParty.Tell(occasion, happened.Party, nameof(AgreementsText.Notice_PartyPutBack)));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;
        var errors = new FieldErrors();
        var chosen = await OfferedParty.Read(db, agreement, input.Party, clock.Today, cancel);
        if (chosen is null) errors.Add(nameof(Input.Party), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Party)));
        var place = PartyPlace.Read(input.Place, nameof(Input.Place), errors);
        if (errors.Any) return errors;

        var goes = agreement.PartyOf(chosen!.Organisation);
        var party = new AgreementParty(
            NewId.Of<AgreementPartyId>(change.At), agreement.Id, chosen.Organisation, chosen.As, place, clock.Today);
        if (agreement.Add(party) is { } refused) return refused;
        if (goes is not null)
        {
            change.Record(new PartyPutBack(goes.Id, agreement.Id));
            return new Done();
        }

        db.Add(party);
        await cases.AddParty(agreement.Id.Value, new OpenedFor(party.Organisation, AgreementCases.Party), cancel);
        change.Record(new PartyAdded(party.Id, agreement.Id));
        return new Done();
    }
}

/// <summary>An organisation that may become a party, as one of its kinds.</summary>
internal sealed record OfferedParty(OrganisationId Organisation, string Name, OrganisationKind As)
{
    /// <summary>What a choice of it posts.</summary>
    public string Key => $"{Organisation.Value} {As}";

    /// <summary>So many organisations are looked through; the others are found by their name or number.</summary>
    public const int Most = 200;

    /// <summary>Those that its kind lets in, that exist on the day, and do not write it yet.</summary>
    /// <param name="name">A part of its name, or its number; empty for all.</param>
    public static async Task<IReadOnlyList<OfferedParty>> To(
        AppDb db, Agreement agreement, string? name, DateOnly today, CancellationToken cancel)
    {
        var organisations = ExistingOn(db, today);
        foreach (var word in SearchText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            organisations = organisations.Where(o => o.Search.Contains(word));
        var some = await organisations.OrderBy(o => o.Name).ThenBy(o => o.Id).Take(Most).ToListAsync(cancel);
        return [.. some.SelectMany(o => Of(o, agreement))];
    }

    /// <summary>The one that was chosen; null where what was posted is none of them.</summary>
    public static async Task<OfferedParty?> Read(
        AppDb db, Agreement agreement, string? key, DateOnly today, CancellationToken cancel)
    {
        var id = Guid.TryParse(key?.Split(' ')[0], out var value) ? new OrganisationId(value) : default;
        return await ExistingOn(db, today).SingleOrDefaultAsync(o => o.Id == id, cancel) is { } found
            ? Of(found, agreement).FirstOrDefault(offered => offered.Key == key)
            : null;
    }

    private static IQueryable<Organisation> ExistingOn(AppDb db, DateOnly today) =>
        db.Set<Organisation>().AsNoTracking().Where(o => o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today));

    // One that the change takes out is put back as what it has signed as.
    private static IEnumerable<OfferedParty> Of(Organisation organisation, Agreement agreement) =>
        agreement.IsWrittenBy(organisation.Id) ? []
        : agreement.PartyOf(organisation.Id) is { } goes ? [new OfferedParty(organisation.Id, organisation.Name, goes.As)]
        : agreement.Kind.Fitting(organisation.Kinds).Select(kind => new OfferedParty(organisation.Id, organisation.Name, kind));
}

/// <summary>A place in the order of signing, as typed: 1 where nothing is.</summary>
internal static class PartyPlace
{
    public static int Read(string? typed, string field, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return AgreementParty.FirstPlace;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place is >= AgreementParty.FirstPlace and <= AgreementParty.LastPlace)
            return place;
        errors.Add(field, Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Place), AgreementParty.LastPlace));
        return AgreementParty.FirstPlace;
    }
}
