using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.AfterTrial;

/// <summary>
/// What the grant pays and nobody has decided to take over waits for all parties from half a year before it ends, and until somebody has.
/// </summary>
internal sealed class AfterTrialTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(WriteAgreements.Needs)) yield break;
        var last = clock.Today.AddMonths(AfterTrialReminder.MonthsAhead);
        yield return new(
            "agreement-after-trial",
            AfterTrialWaits.Until(db.Rows<Agreement>().WrittenBy(actor.ForAgreements()).Living(clock.Today), db, last)
                .Select(x => new WaitingRow
                {
                    Thing = (Guid)(object)x.Agreement.Id,
                    Due = x.Due,
                    Since = x.Rows.SavedAt,
                    Year = x.Agreement.Year,
                    Serial = x.Agreement.Serial,
                    Count = x.Count,
                    Name = (string)(object)x.Agreement.Title,
                    Flag = x.Agreement.SignedVersion != null,
                }),
            row => new(
                $"agreement-after-trial:{row.Thing}",
                Phrase.In<AfterTrialText>(nameof(AfterTrialText.Task_AfterTrial), row.Name!, row.Count),
                row.Due,
                row.Flag ? AfterTrialUrls.Of(NumberOf(row)) : TableUrls.Sheet(NumberOf(row), AfterTrialForm.Form.Parts[0].Slug),
                Phrase.In<AfterTrialText>(nameof(AfterTrialText.Task_AfterTrial_Action))));
    }

    private static CaseNumber NumberOf(WaitingRow row) => new(row.Year!.Value, row.Serial!.Value);
}

/// <summary>Agreements with something that ends, and nobody who has decided to take it over.</summary>
internal static class AfterTrialWaits
{
    public sealed class Waiting
    {
        public required Agreement Agreement { get; init; }

        public required AgreementRows Rows { get; init; }

        /// <summary>The first day that something in it ends.</summary>
        public required DateOnly Due { get; init; }

        /// <summary>How many things wait for a day.</summary>
        public required int Count { get; init; }
    }

    /// <summary>What waits in an agreement: one that has left settles nothing.</summary>
    private sealed class Unsettled
    {
        public required Agreement Agreement { get; init; }

        public required AgreementRows Rows { get; init; }

        public required IEnumerable<RowWait> Waits { get; init; }
    }

    /// <summary>Each thing that waits, with the day that it ends.</summary>
    /// <param name="agreements">What a door gave.</param>
    public static IQueryable<Waiting> Days(IQueryable<Agreement> agreements, AppDb db) =>
        from x in Of(agreements, db)
        from wait in x.Rows.Waits
        where x.Waits.Any(w => w.Row == wait.Row)
        select new Waiting { Agreement = x.Agreement, Rows = x.Rows, Due = wait.Due, Count = 1 };

    /// <param name="agreements">What a door gave.</param>
    public static IQueryable<Waiting> Until(IQueryable<Agreement> agreements, AppDb db, DateOnly last) =>
        from x in Of(agreements, db)
        where x.Waits.Any(w => w.Due <= last)
        select new Waiting { Agreement = x.Agreement, Rows = x.Rows, Due = x.Waits.Min(w => w.Due), Count = x.Waits.Count() };

    private static IQueryable<Unsettled> Of(IQueryable<Agreement> agreements, AppDb db) =>
        from agreement in agreements
        join rows in db.Rows<AgreementRows>().Of(agreements) on agreement.Id equals rows.Agreement
        where rows.Part == SheetCodes.AfterTrial
        select new Unsettled
        {
            Agreement = agreement,
            Rows = rows,
            Waits = rows.Waits.Where(w =>
                w.SettledBy == null || !agreement.Parties.Any(p => p.Organisation == w.SettledBy && p.LeftOn == null && !p.IsTakenOut)),
        };
}
