using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Courses;
using Samlop.Knowledge.Readings;
using Samlop.Knowledge.TaskBank;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Knowledge.Network;

/// <summary>Tilby eller ønsk hospitering: what one's organisation offers, or what somebody there wishes; new or changed.</summary>
[Process("knowledge.visit-notice.saved"), TellsNobody(Untold.Register)]
public sealed class SaveVisitNotice(AppDb db, RegisterData register, OsloClock clock) : IUseCase<SaveVisitNotice.Input, VisitNoticeId>
{
    public static Permission Needs => VisitOthers.Needs;

    public sealed class Input : IInput<SaveVisitNotice, Input, VisitNoticeId>
    {
        /// <summary>Empty for a new one.</summary>
        public VisitNoticeId Notice { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Kind { get; set; }

        public string? Role { get; set; }

        public string? Trade { get; set; }

        public string? County { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Text { get; set; }

        internal void Fill(VisitNotice notice)
        {
            (BasedOn, Kind, Role, Trade, County) =
                (notice.Version, notice.Kind.ToString(), notice.Role.ToString(), notice.Trade, notice.County);
            (From, To, Text) = (Written.ShortDate(notice.From), Written.ShortDate(notice.To), notice.Text);
        }
    }

    public async Task<Outcome<VisitNoticeId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var before = input.Notice == default ? null : await db.Rows<VisitNotice>().ManageableBy(actor.ForVisits())
            .SingleOrDefaultAsync(n => n.Id == input.Notice, cancel);
        if (before is null && input.Notice != default) return Refusal.NotFound;
        if (before?.WithdrawnAt is not null) return VisitNotice.VisitNoticeIsOver;
        var errors = new FieldErrors();
        var content = new TypedVisit(register, clock.Today).Read(input, errors);
        if (errors.Any) return errors;
        var search = string.Join(
            ' ', AccessWords.Of(content!.Role), content.Trade is { } trade ? BankWords.TradeName(register, trade) : "",
            VisitWords.CountyOf(register, content.County, clock.Today));
        if (before is null)
        {
            before = new(NewId.Of<VisitNoticeId>(change.At), content, search, actor, change.At);
            db.Add(before);
        }
        else if (before.Version != input.BasedOn) return Refusal.ChangedByOther;
        else before.Write(content, search);
        change.Record(new VisitNoticeMoved(before.Id, Withdrawn: false));
        return before.Id;
    }
}

/// <summary>Reads an offer or a wish as it is typed.</summary>
internal sealed class TypedVisit(RegisterData register, DateOnly today)
{
    public VisitContent? Read(SaveVisitNotice.Input input, FieldErrors errors)
    {
        var kind = TypedField.Choice<VisitKind>(input.Kind);
        if (kind is null) errors.Add(nameof(input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var role = TypedField.Choice<Role>(input.Role);
        if (role is null || !CourseAccess.Takers.Contains(role.Value))
            errors.Add(nameof(input.Role), Say(nameof(VisitsText.Error_Role)));
        var trade = TradeCode.TryParse(input.Trade, out var code) && register.ProgrammeAreas.Find(code) is not null ? code.Value : null;
        if (trade is null && !string.IsNullOrEmpty(input.Trade))
            errors.Add(nameof(input.Trade), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var county = CountyNumber.TryParse(input.County, out var number) && register.Counties.ValidOn(today).Any(c => c.Number == number)
            ? number.Value : null;
        if (county is null && !string.IsNullOrEmpty(input.County))
            errors.Add(nameof(input.County), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var from = TypedLine.ReadDay(input.From, nameof(input.From), errors);
        var to = TypedLine.ReadDay(input.To, nameof(input.To), errors);
        var text = TypedField.NeededText(input.Text, VisitNotice.TextLimit, nameof(input.Text), Say(nameof(VisitsText.Error_Words)),
            errors);
        TypedReading.RefuseNumbers(text, nameof(input.Text), errors);
        if (errors.Any) return null;
        if (to < from) errors.Add(nameof(input.To), Phrase.In<CommonText>(nameof(CommonText.Error_ToBeforeFrom)));
        else if (to < today || to > today.AddDays(VisitNotice.LongestDays))
            errors.Add(nameof(input.To), Say(nameof(VisitsText.Error_To), VisitNotice.LongestDays));
        return new(kind!.Value, role!.Value, trade, county, from, to, text);
    }

    private static Phrase Say(string key, params object?[] arguments) => Phrase.In<VisitsText>(key, arguments);
}

/// <summary>Trekk tilbudet eller ønsket: nobody finds it any more; what is agreed stands. Those who have asked are told.</summary>
[Process("knowledge.visit-notice.withdrawn")]
public sealed class WithdrawVisitNotice(AppDb db) : IUseCase<WithdrawVisitNotice.Input, Done>
{
    public static Permission Needs => VisitOthers.Needs;

    public sealed class Input : IInput<WithdrawVisitNotice, Input, Done>
    {
        public VisitNoticeId Notice { get; set; }
    }

    public static NoticeKind TellsAskers { get; } = NoticeKind.Of<VisitNoticeMoved>(
        "knowledge.visit-notice.withdrawn", VisitNotices.Group, "those who have asked of it, and whose visit is not over",
        async (happened, occasion) =>
        {
            if (!happened.Withdrawn) return null;
            var visits = await occasion.Db.Rows<Visit>().VisibleTo(occasion.Actor.ForVisits())
                .Where(Visit.Ladder.AtAny(VisitState.Asked, VisitState.Agreed)).Where(v => v.Notice == happened.Notice)
                .ToListAsync(occasion.Cancel);
            var askers = Readers.Nobody;
            foreach (var visit in visits)
                askers = askers.And(await occasion.OneOrAll(visit.FromUser, visit.From, VisitOthers.Needs.Roles));
            return visits.Count == 0 ? null : new Told(
                Phrase.In<VisitsText>(nameof(VisitsText.Notice_Withdrawn)), VisitUrls.Of(happened.Notice), askers);
        }).OnlyOf<WithdrawVisitNotice>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var notice = await db.Rows<VisitNotice>().ManageableBy(actor.ForVisits()).SingleOrDefaultAsync(n => n.Id == input.Notice, cancel);
        if (notice is null) return Refusal.NotFound;
        if (notice.WithdrawnAt is not null) return VisitNotice.VisitNoticeIsOver;
        notice.Withdraw(change.At);
        change.Record(new VisitNoticeMoved(notice.Id, Withdrawn: true));
        return new Done();
    }
}
