using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>The dates of answers to messages: those that one's own organisation owes, and those that one has asked for oneself.</summary>
internal sealed class CaseCalendar(AppDb db) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarDate>> DatesOf(Actor actor, DateOnly first, int most, CancellationToken cancel)
    {
        if (!actor.May(WriteInCases.Needs)) return [];
        var (user, own, reader) = (actor.User, actor.Organisation, actor.ForCaseFiles());
        var rows = await (
            from a in db.Rows<CaseAsking>().OpenTo(reader)
            join t in db.Rows<CaseThread>().VisibleTo(reader) on a.Thread equals t.Id
            join c in db.Rows<CaseFile>().WrittenInBy(reader) on a.Case equals c.Id
            where c.ClosedAt == null && a.AnswerBy >= first && (a.Of == own || (a.By == own && a.AskedBy == user))
            orderby a.AnswerBy, a.At, a.Message
            select new { a.Thread, a.Message, a.Of, a.AnswerBy, a.At, t.Number, c.Year, c.Serial }).Take(most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => (Row: r, Case: new CaseNumber(r.Year, r.Serial))).Select(r => new CalendarDate(
                $"asking-{r.Row.Thread.Value}-{r.Row.Message}-{r.Row.Of.Value}",
                Phrase.In<CasesText>(
                    r.Row.Of == own ? nameof(CasesText.Calendar_Answer) : nameof(CasesText.Calendar_Awaited), r.Case.ToString()),
                r.Row.AnswerBy!.Value,
                null,
                CaseUrls.Thread(r.Case, r.Row.Number),
                0,
                r.Row.At)),
        ];
    }
}
