using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Auditing;

/// <summary>
/// Foreslå lesetilgang for Riksrevisjonen: for one call, from a day to a day, with the reason. It goes to a second person; one that came
/// back is sent anew.
/// </summary>
[Process("grants.audit-period.proposed")]
public sealed class ProposeAuditPeriod(AppDb db, OsloClock clock) : IUseCase<ProposeAuditPeriod.Input, AuditPeriodId>
{
    /// <summary>The longest that auditors may be given at once; another can follow it.</summary>
    public const int LongestMonths = 12;

    public static readonly Refusal NoAuditOffice = Refusal.In<AuditingText>(nameof(NoAuditOffice));

    public static Permission Needs { get; } = Permission.Of("grants.audit-period.propose", Role.Administrator, Role.DecisionMaker);

    public sealed class Input : IInput<ProposeAuditPeriod, Input, AuditPeriodId>
    {
        /// <summary>One that came back; null for a new one.</summary>
        public AuditPeriodId? Period { get; set; }

        /// <summary>Number of the call.</summary>
        public string? Call { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsGivers { get; } = NoticeKind.Of<AuditPeriodMoved>(
        "grants.audit-period.proposed", GrantNotices.Auditing, "those of the directorate who may give it",
        async (happened, occasion) =>
        {
            if (happened.Step != AuditStep.Proposed) return null;
            var (call, period) = await occasion.Period(happened.Period);
            return new Told(
                Phrase.In<AuditingText>(nameof(AuditingText.Notice_Proposed), call),
                AuditUrls.Period(period.Id),
                Readers.In(period.Owner, [.. GiveAuditPeriod.Needs.Roles]))
            {
                Matter = period.Id.Value,
            };
        }).OnlyOf<ProposeAuditPeriod>().WhileSent();

    public async Task<Outcome<AuditPeriodId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var before = input.Period is { } id
            ? await db.Rows<AuditPeriod>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(p => p.Id == id, cancel)
            : null;
        if (input.Period is not null && before is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var own = actor.Organisation;
        var call = before?.Call ?? await db.Rows<Call>().Published().Where(c => c.Owner == own && c.Number == input.Call)
            .Select(c => c.Id).SingleOrDefaultAsync(cancel);
        if (call == default) errors.Add(nameof(Input.Call), Phrase.In<AuditingText>(nameof(AuditingText.Error_Call)));
        var days = Read(input, errors);
        if (errors.Any) return errors;
        var offices = await db.Set<Organisation>().Where(o => o.Kinds.Contains(OrganisationKind.AuditOffice)).OrderBy(o => o.Id)
            .Select(o => o.Id).ToListAsync(cancel);
        if (offices.Count == 0) return NoAuditOffice;

        var period = before;
        TwoPersonCheck check;
        if (period is null)
        {
            period = new AuditPeriod(NewId.Of<AuditPeriodId>(change.At), call, own, offices[0], days, actor.User, change.At);
            db.Add(period);
            check = db.BeginCheck(period, actor.User);
        }
        else
        {
            check = await db.CheckOf(period, cancel);
            if (period.Rewrite(days, check, actor.User, change.At) is { } kept) return kept;
        }

        if (period.Send(check, actor, change.At) is { } no) return no;
        change.Record(new AuditPeriodMoved(period.Id, period.Call, AuditStep.Proposed), reason: days.Reason);
        return period.Id;
    }

    private AuditDays Read(Input input, FieldErrors errors)
    {
        var (earliest, latest) = (clock.Today, clock.Today.AddMonths(2 * LongestMonths));
        if (!NorwegianDate.TryParse(input.From, out var from) || from < earliest || from > latest)
            errors.Add(nameof(Input.From), Phrase.In<AuditingText>(nameof(AuditingText.Error_From), new DateArgument(earliest)));
        var last = from == default ? latest : from.AddMonths(LongestMonths);
        if (!NorwegianDate.TryParse(input.To, out var to) || to < from || to > last)
            errors.Add(nameof(Input.To), Phrase.In<AuditingText>(nameof(AuditingText.Error_To), LongestMonths));
        var reason = TypedField.NeededText(
            input.Reason, AuditPeriod.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        return new AuditDays(from, to, reason);
    }
}
