using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>One line of a history: who, when, what, and why where a reason was given.</summary>
public sealed record HistoryRow(DateTimeOffset At, string? Name, string Role, string Type, string Data, string? Reason)
{
    /// <summary>The line as a sentence in the reader's language.</summary>
    public string Sentence => $"{Who} {Told}";

    private string Who => Name is null ? AuditText.History_System : $"{Name} ({AccessText.ResourceManager.GetString("Role_" + Role, CultureInfo.CurrentUICulture)})";

    private Phrase Told => EventJson.Read(Type, Data)?.Told ?? Phrase.In<AuditText>(nameof(AuditText.History_UnknownEvent), Type);
}

/// <summary>Reads the history of things from the event log.</summary>
public static class HistoryReading
{
    /// <summary>
    /// What happened to these things, the newest first. Whoever asks has found them among what the reader may see; what another organisation did within
    /// itself (<see cref="IWithinOrganisation"/>) is not among it.
    /// </summary>
    /// <param name="reader">The organisation that the reader acts for.</param>
    public static IQueryable<HistoryRow> HistoryOf(this AppDb db, OrganisationId reader, params Guid[] subjects) =>
        from e in db.Set<ProcessEvent>()
        join p in db.Set<Process>() on e.Process equals p.Id
        join person in db.Set<User>() on p.User equals person.Id into persons
        from who in persons.DefaultIfEmpty()
        where subjects.Contains(e.Subject) && (p.Organisation == reader || !EventJson.WithinOrganisation.Contains(e.Type))
        orderby e.Sequence descending
        select new HistoryRow(p.At, who == null ? null : who.Name, p.Role, e.Type, e.Data, p.Reason);
}
