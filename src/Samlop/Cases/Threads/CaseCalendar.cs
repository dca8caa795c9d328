using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>The dates of answers to messages: those that one's own organisation owes, and those that one has asked for oneself.</summary>
internal sealed class CaseCalendar : ICalendarSource
{
    public IEnumerable<WaitingKind<CalendarDate>> DatesOf(AppDb db, Actor actor, DateOnly first)
    {
        if (!actor.May(WriteInCases.Needs)) yield break;
        var (user, own, reader) = (actor.User, actor.Organisation, actor.ForCaseFiles());
        yield return new(
            "asking",
            from a in db.Rows<CaseAsking>().OpenTo(reader)
            join t in db.Rows<CaseThread>().VisibleTo(reader) on a.Thread equals t.Id
            join c in db.Rows<CaseFile>().WrittenInBy(reader) on a.Case equals c.Id
            where c.ClosedAt == null && a.AnswerBy >= first && (a.Of == own || (a.By == own && a.AskedBy == user))
            select new WaitingRow
            {
                Thing = (Guid)(object)a.Thread,
                Other = (Guid)(object)a.Of,
                Due = a.AnswerBy,
                Since = a.At,
                Number = t.Number,
                Count = a.Message,
                Year = c.Year,
                Serial = c.Serial,
                Flag = a.Of == own,
            },
            row =>
            {
                var number = new CaseNumber(row.Year!.Value, row.Serial!.Value);
                return new(
                    $"asking-{row.Thing}-{row.Count}-{row.Other}",
                    Phrase.In<CasesText>(
                        row.Flag ? nameof(CasesText.Calendar_Answer) : nameof(CasesText.Calendar_Awaited), number.ToString()),
                    row.Due!.Value,
                    null,
                    CaseUrls.Thread(number, row.Number!.Value),
                    0,
                    row.Since!.Value);
            });
    }
}
