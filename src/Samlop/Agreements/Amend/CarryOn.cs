using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Før avtalen videre: an organisation that has taken over from one that ended begins an agreement of its own, with what the ended one
/// signed and the other parties. The old one is not touched; where an organisation was divided, each successor begins its own.
/// </summary>
[Process("agreements.carried-on")]
public sealed class CarryOn(AppDb db, OsloClock clock, CaseRegister cases, AgreementContents contents)
    : IUseCase<CarryOn.Input, BeginAgreement.Begun>
{
    public static Permission Needs => BeginAgreement.Needs;

    public static readonly Refusal CannotKeep = Refusal.In<AgreementsText>(nameof(CannotKeep));
    public static readonly Refusal IsCarriedOn = Refusal.In<AgreementsText>(nameof(IsCarriedOn));

    public sealed class Input : IInput<CarryOn, Input, BeginAgreement.Begun>
    {
        /// <summary>That of the organisation which has ended.</summary>
        public AgreementId Agreement { get; set; }
    }

    /// <summary>A successor of a party began an agreement of its own from it. The others are told that they are parties of it.</summary>
    [Event("agreements.agreement.carried-on")]
    public sealed record AgreementCarriedOn(AgreementId Agreement, AgreementId Earlier) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement).And(Earlier);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_CarriedOn));
    }

    public async Task<Outcome<BeginAgreement.Begun>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var reader = actor.ForAgreements();
        var earlier = await db.Rows<Agreement>().InheritedBy(reader, clock.Today).WithAll().Include(a => a.Versions)
            .ThenInclude(v => v.Text).SingleOrDefaultAsync(a => a.Id == input.Agreement, cancel);
        if (earlier is null) return Refusal.NotFound;
        if (await MayCarryOn(db, earlier, actor, clock, cancel) is { } no) return no;

        var own = await db.Set<Organisation>().SingleAsync(o => o.Id == actor.Organisation, cancel);
        var before = await db.EndedBefore(own.Id, clock.Today).ToListAsync(cancel);
        var version = earlier.ReadBy(actor, before).Last(v => v.SignedAt is not null);
        var content = AgreementContent.Read(version.Text.Json);
        var carried = new Agreement(
            NewId.Of<AgreementId>(change.At), earlier.Kind,
            new(content.Title, content.Form, null, content.To >= clock.Today ? content.To : null),
            (own.Id, earlier.Kind.Keepers.First(own.Kinds.Contains)), actor.User, clock.Today, change.At)
        {
            Parent = await db.Rows<Agreement>().VisibleTo(actor.ForAgreements()).NotOver(clock.Today)
                .Where(a => a.Id == earlier.Parent).Select(a => (AgreementId?)a.Id).SingleOrDefaultAsync(cancel),
            CarriesOn = earlier.Id,
        };
        var others = await Others(earlier, content, carried.Id, own.Id, change.At, cancel);
        var opening = new CaseOpening(
            carried.Id.Value, AgreementCases.Code, own.Id, [.. others.Select(p => new OpenedFor(p.Organisation, AgreementCases.Party))],
            CaseTitles.Same(carried.Title));
        carried.NumberAs((await cases.Open(opening, change, cancel)).Number);
        db.Add(carried);
        change.Record(new BeginAgreement.AgreementBegun(carried.Id));
        change.Record(new AgreementCarriedOn(carried.Id, earlier.Id));
        foreach (var party in others)
        {
            if (carried.Add(party) is { } refused) return refused;
            db.Add(party);
            change.Record(new AddParty.PartyAdded(party.Id, carried.Id));
        }

        // What the ended one was to do is its successor's; who meets and who has a role is agreed on anew.
        string? Taken(string code) => content.Parts.TryGetValue(code, out var json)
            ? before.Aggregate(json, (said, of) => said.Replace(of.Value.ToString(), own.Id.Value.ToString(), StringComparison.Ordinal))
            : null;
        foreach (var part in contents.Of(carried)) await part.Restore(carried, Taken(part.Code), actor.User, change.At, cancel);
        return new BeginAgreement.Begun(carried.Id, carried.Number);
    }

    /// <summary>What stands against that the actor carries on an agreement that they have inherited.</summary>
    internal static async Task<Refusal?> MayCarryOn(
        AppDb db, Agreement earlier, Actor actor, OsloClock clock, CancellationToken cancel)
    {
        var own = await db.Set<Organisation>().SingleAsync(o => o.Id == actor.Organisation, cancel);
        if (!BeginAgreement.Offered(actor, own).Contains(earlier.Kind)) return CannotKeep;
        if (!earlier.IsNotOver(clock.Today)) return Agreement.AgreementHasEnded;
        return await db.Rows<Agreement>().WrittenBy(actor.ForAgreements())
            .AnyAsync(a => a.CarriesOn == earlier.Id && a.Keeper == own.Id, cancel) ? IsCarriedOn : null;
    }

    /// <summary>The parties of what was signed that are so still and exist, as what they are and in their places.</summary>
    private async Task<List<AgreementParty>> Others(
        Agreement earlier, AgreementContent content, AgreementId carried, OrganisationId own, DateTimeOffset at, CancellationToken cancel)
    {
        var today = clock.Today;
        var ids = earlier.Members.Select(p => p.Organisation).Where(o => o != own).ToList();
        var there = await db.Set<Organisation>()
            .Where(o => ids.Contains(o.Id) && o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today))
            .Select(o => o.Id).ToListAsync(cancel);
        return
        [
            .. content.Parties.Where(p => there.Contains(p.Organisation)).Select(p => new AgreementParty(
                NewId.Of<AgreementPartyId>(at), carried, p.Organisation, p.As, p.Place, today)),
        ];
    }
}

/// <summary>What an ended organisation signed waits for those who took over from it, as long as it would hold.</summary>
internal sealed class CarryOnTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(CarryOn.Needs)) yield break;
        var (today, reader, own) = (clock.Today, actor.ForAgreements(), actor.Organisation);
        var kinds = Catalogue.AgreementKinds.All.Where(kind => actor.HoldsAny(kind.Beginners)).Select(kind => kind.Code).ToList();
        var carried = db.Rows<Agreement>().WrittenBy(reader).Where(a => a.Keeper == own).Select(a => a.CarriesOn);
        yield return new(
            "agreement-carry-on",
            db.Rows<Agreement>().InheritedBy(reader, today).NotOver(today)
                .Where(a => kinds.Contains(a.KindCode) && !carried.Contains(a.Id))
                .Select(a => new WaitingRow { Thing = (Guid)(object)a.Id, Since = a.BegunAt, Year = a.Year, Serial = a.Serial }),
            row => new(
                $"agreement-carry-on:{row.Thing}",
                Phrase.In<AgreementsText>(nameof(AgreementsText.Task_CarryOn), NumberOf(row).ToString()), null,
                AgreementUrls.Agreement(NumberOf(row)), Phrase.In<AgreementsText>(nameof(AgreementsText.CarryOn_Button))));
    }

    private static CaseNumber NumberOf(WaitingRow row) => new(row.Year!.Value, row.Serial!.Value);
}
