using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Agree;

/// <summary>
/// Begynn på en avtale: an organisation that may keep such agreements becomes its first party and opens its case. There need not be a call.
/// </summary>
[Process("agreements.begun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginAgreement(AppDb db, OsloClock clock, CaseRegister cases) : IUseCase<BeginAgreement.Input, BeginAgreement.Begun>
{
    public static Permission Needs { get; } = Permission.Of(
        "agreements.agreement.begin", [.. AgreementKinds.All.SelectMany(kind => kind.Beginners)]);

    public sealed class Input : TypedAgreement, IInput<BeginAgreement, Input, Begun>
    {
        /// <summary>Code of the <see cref="AgreementKind"/>, as chosen.</summary>
        public string? Kind { get; set; }

        /// <summary>The id of the agreement that it stands under, as chosen; empty for none.</summary>
        public string? Under { get; set; }
    }

    public sealed record Begun(AgreementId Agreement, CaseNumber Number);

    /// <summary>An agreement was begun by the organisation that keeps it.</summary>
    [Event("agreements.agreement.begun")]
    public sealed record AgreementBegun(AgreementId Agreement) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_AgreementBegun));
    }

    public async Task<Outcome<Begun>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var facts = input.Read(clock.Today, errors);
        var kind = AgreementKinds.Find(input.Kind);
        var own = await db.Set<Organisation>().SingleAsync(o => o.Id == actor.Organisation, cancel);
        if (kind is null || !Offered(actor, own).Contains(kind))
            errors.Add(nameof(Input.Kind), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Kind)));
        var parent = await Above(input.Under, actor, cancel);
        if (kind?.Under is not null && parent?.KindCode != kind.Under)
            errors.Add(nameof(Input.Under), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Under)));
        if (errors.Any) return errors;

        var keeper = (own.Id, kind!.Keepers.First(own.Kinds.Contains));
        var agreement = new Agreement(NewId.Of<AgreementId>(change.At), kind, facts!, keeper, actor.User, clock.Today, change.At)
        {
            Parent = kind.Under is null ? null : parent!.Id,
        };
        var opening = new CaseOpening(agreement.Id.Value, AgreementCases.Code, own.Id, [], CaseTitles.Same(agreement.Title));
        agreement.NumberAs((await cases.Open(opening, change, cancel)).Number);
        db.Add(agreement);
        change.Record(new AgreementBegun(agreement.Id));
        return new Begun(agreement.Id, agreement.Number);
    }

    /// <summary>The kinds that the actor may begin for their organisation.</summary>
    internal static IReadOnlyList<AgreementKind> Offered(Actor actor, Organisation own) =>
        [.. AgreementKinds.All.Where(kind => actor.HoldsAny(kind.Beginners) && kind.Keepers.Any(own.Kinds.Contains))];

    /// <summary>One that the actor's organisation is a party of; null where what was chosen is none.</summary>
    private async Task<Agreement?> Above(string? typed, Actor actor, CancellationToken cancel)
    {
        var id = Guid.TryParse(typed, out var value) ? new AgreementId(value) : default;
        return await db.Rows<Agreement>().OfParties(actor.ForAgreements()).NotOver(clock.Today)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
    }
}

/// <summary>What an agreement is called and when it is to hold, as typed.</summary>
public abstract class TypedAgreement
{
    public string? Title { get; set; }

    public string? Form { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public void Fill(Agreement agreement) => (Title, Form, From, To) =
        (agreement.Title, agreement.Form.ToString(), InField(agreement.ValidFrom), InField(agreement.ValidTo));

    /// <summary>Null where there are errors.</summary>
    internal AgreementFacts? Read(DateOnly today, FieldErrors errors)
    {
        var title = TypedField.NeededLine(
            Title, Agreement.TitleLimit, nameof(Title), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Named)), errors);
        var form = TypedField.Choice<NorwegianForm>(Form);
        if (form is null) errors.Add(nameof(Form), Phrase.In<CommonText>(nameof(CommonText.Error_Form)));
        var (from, to) = (Day(From, nameof(From), errors), Day(To, nameof(To), errors));
        if (to < today) errors.Add(nameof(To), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_ToPassed)));
        else if (to < from) errors.Add(nameof(To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        return errors.Any ? null : new(title, form!.Value, from, to);
    }

    private static string? InField(DateOnly? day) => day is null ? null : Written.ShortDate(day.Value);

    private static DateOnly? Day(string? typed, string field, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (NorwegianDate.TryParse(typed, out var day)) return day;
        errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        return null;
    }
}
