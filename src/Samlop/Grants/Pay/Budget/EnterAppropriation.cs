using System.Globalization;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Budget;

/// <summary>Registrer bevilgning: an amount of the state budget with where it is decided; it counts when a second person has confirmed
/// it.</summary>
[Process("AppropriationEntered")]
public sealed class EnterAppropriation(AppDb db) : IUseCase<EnterAppropriation.Input, EnterAppropriation.Entered>
{
    public const int EarliestYear = 2022;
    public const int LatestYear = 2199;

    public static Permission Needs { get; } = Permission.Of("grants.appropriation.enter", Role.CaseOfficer, Role.Attestant);

    public sealed class Input : IInput<EnterAppropriation, Input, Entered>
    {
        public string? Year { get; set; }

        public string? Chapter { get; set; }

        public string? Item { get; set; }

        public string? Kind { get; set; }

        public string? Amount { get; set; }

        public string? Source { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record Entered(AppropriationId Appropriation);

    /// <summary>An amount was entered for a year.</summary>
    [Event("grants.appropriation.entered")]
    public sealed record AppropriationEntered(AppropriationId Appropriation, int Year, Money Amount) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Appropriation);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_AppropriationEntered), Amount, Year);
    }

    public static NoticeKind TellsConfirmers { get; } = NoticeKind.Of<AppropriationEntered>(
        "grants.appropriation.entered", PayNotices.Group, "those with budget authority",
        (happened, occasion) => Task.FromResult<Told?>(new Told(
            Phrase.In<PayText>(nameof(PayText.Notice_AppropriationEntered), happened.Year),
            PayUrls.Appropriation(happened.Appropriation),
            Readers.In(occasion.Actor.Organisation, [.. ConfirmAppropriation.Needs.Roles]).But(occasion.Actor.User))
        {
            Matter = happened.Appropriation.Value,
        })).WhileSent();

    public Task<Outcome<Entered>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (!int.TryParse(TypedText.Plain(input.Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < EarliestYear or > LatestYear)
            errors.Add(nameof(Input.Year), Phrase.In<PayText>(nameof(PayText.Error_Year), EarliestYear, LatestYear));
        var (chapter, item) = (TypedText.Plain(input.Chapter), TypedText.Plain(input.Item));
        if (!Appropriation.IsChapter(chapter)) errors.Add(nameof(Input.Chapter), Phrase.In<PayText>(nameof(PayText.Error_Chapter)));
        if (!Appropriation.IsItem(item)) errors.Add(nameof(Input.Item), Phrase.In<PayText>(nameof(PayText.Error_Item)));
        var kind = TypedField.Choice<AppropriationKind>(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<PayText>(nameof(PayText.Error_Kind)));
        if (!NorwegianAmount.TryParse(input.Amount, out var amount)) errors.Add(nameof(Input.Amount),
            Phrase.In<PayText>(nameof(PayText.Error_Amount)));
        else if (amount.IsZero || (amount.IsNegative && kind is not AppropriationKind.Changed))
            errors.Add(nameof(Input.Amount), Phrase.In<PayText>(nameof(PayText.Error_AppropriationSign)));
        var source = TypedField.NeededText(
            input.Source, Appropriation.SourceLimit, nameof(Input.Source), Phrase.In<PayText>(nameof(PayText.Error_Source)), errors);
        var reason = kind is AppropriationKind.Changed
            ? TypedField.NeededText(
                input.Reason, Appropriation.ReasonLimit, nameof(Input.Reason),
                    Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors)
            : TypedField.Text(input.Reason, Appropriation.ReasonLimit, nameof(Input.Reason), errors);
        if (errors.Any) return Ended(errors);

        var entry = new Appropriation(
            NewId.Of<AppropriationId>(change.At),
            new AppropriationEntry(year, chapter, item, kind!.Value, amount, source, reason),
            actor.User,
            change.At);
        db.Add(entry);
        if (entry.Send(db.BeginCheck(entry, actor.User), actor, change.At) is { } no) return Ended(no);
        change.Record(new AppropriationEntered(entry.Id, entry.Year, entry.Amount), reason: reason);
        return Ended(new Entered(entry.Id));
    }

    private static Task<Outcome<Entered>> Ended(Outcome<Entered> outcome) => Task.FromResult(outcome);
}
