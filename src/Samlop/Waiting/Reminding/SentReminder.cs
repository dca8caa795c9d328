using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;

namespace Samlop.Waiting.Reminding;

/// <summary>
/// That people were reminded of a date, at one step: never twice. Of another date of the same thing they are reminded anew.
/// </summary>
public sealed class SentReminder
{
    private SentReminder()
    {
    }

    internal SentReminder(ReminderKind kind, Dated dated, ReminderStep step, DateTimeOffset at) =>
        (Kind, Thing, Part, Date, Step, At) = (kind.Code, dated.Thing, dated.Part, dated.Date, step.Code, at);

    /// <summary>Code of the <see cref="ReminderKind"/>.</summary>
    public string Kind { get; private set; } = "";

    public Guid Thing { get; private set; }

    public int Part { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>As <see cref="ReminderStep.Code"/>.</summary>
    public string Step { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

internal sealed class SentReminderModel : IEntityTypeConfiguration<SentReminder>
{
    public void Configure(EntityTypeBuilder<SentReminder> sent)
    {
        sent.ToTable("sent_reminder");
        sent.IsOpenBecause("Ids and dates that say what was reminded of when; read by the job that reminds, alone.");
        sent.HasKey(s => new { s.Kind, s.Thing, s.Part, s.Date, s.Step });
        sent.Property(s => s.Kind).HasMaxLength(60);
        sent.Property(s => s.Step).HasMaxLength(10);
    }
}
