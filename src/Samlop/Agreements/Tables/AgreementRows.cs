using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Tables;

/// <summary>A sheet of an agreement, written row by row, as it was last saved.</summary>
public sealed class AgreementRows : SavedPart, IPartOf<Agreement>
{
    private readonly List<RowWait> waits = [];
    private readonly List<RowStep> steps = [];

    private AgreementRows()
    {
    }

    public AgreementRows(AgreementId agreement, string sheet)
        : base(sheet) => Agreement = agreement;

    public AgreementId Agreement { get; private set; }

    /// <summary>The rows that must be settled by a day.</summary>
    public IReadOnlyList<RowWait> Waits => waits;

    /// <summary>How far rows have come since they were signed, as the party whose they are says; of each the newest.</summary>
    public IReadOnlyList<RowStep> Steps => steps;

    /// <summary>
    /// A party says how far a row of its own has come. That is everyday and needs nobody's signature; what the parties write next begins
    /// with it.
    /// </summary>
    public void Say(RowStep step, UserId by)
    {
        steps.RemoveAll(before => before.Row == step.Row);
        steps.Add(step);
        if (waits.Find(wait => wait.Row == step.Row) is { } wait) wait.Set(wait.Due, step.Settles ? step.For : null);
        Put([step], by, step.At);
    }

    /// <summary>What was said since the version was sent is said again, when a change of it is given up.</summary>
    public void SayAgain(DateTimeOffset sent, UserId by, DateTimeOffset at) => Put(steps.FindAll(step => step.At >= sent), by, at);

    private void Put(IReadOnlyCollection<RowStep> said, UserId by, DateTimeOffset at)
    {
        var answers = Read();
        foreach (var step in said) step.Put(answers);
        Save(answers, Version, by, at);
    }

    /// <summary>
    /// What is written holds: before anything is signed as soon as it is saved, and then when all have signed it. So what waits follows
    /// what holds, and not what somebody writes of a change; what waited is read with it.
    /// </summary>
    /// <param name="part">Whose sheet it is: it says what waits.</param>
    public void Hold(RowsPart part)
    {
        var now = part.Waits(Read()).ToDictionary(wait => wait.Row, StringComparer.Ordinal);
        waits.RemoveAll(wait => !now.ContainsKey(wait.Row));
        foreach (var wait in now.Values)
        {
            if (waits.Find(before => before.Row == wait.Row) is { } before) before.Set(wait.Due, wait.SettledBy);
            else waits.Add(wait);
        }
    }
}

/// <summary>
/// A row that must be settled by a day. Where a party has settled it, it waits again when that is no party any more: so what waits follows
/// the parties, and not only what is saved.
/// </summary>
public sealed class RowWait : IPartOf<AgreementRows>
{
    private RowWait()
    {
    }

    /// <param name="settledBy">Null where nobody has.</param>
    public RowWait(string row, DateOnly due, OrganisationId? settledBy) => (Row, Due, SettledBy) = (row, due, settledBy);

    public AgreementId Agreement { get; private set; }

    /// <summary>The sheet.</summary>
    public string Part { get; private set; } = "";

    /// <summary>Code of the row.</summary>
    public string Row { get; private set; } = "";

    public DateOnly Due { get; private set; }

    public OrganisationId? SettledBy { get; private set; }

    internal void Set(DateOnly due, OrganisationId? settledBy) => (Due, SettledBy) = (due, settledBy);
}

/// <summary>
/// Steg i en rad: how far what a party pays or takes over has come, as that party says when the agreement is signed. Who has said what
/// before is in the history.
/// </summary>
public sealed class RowStep : IPartOf<AgreementRows>
{
    private RowStep()
    {
    }

    /// <param name="sheet">Where the row is.</param>
    /// <param name="said">In which column, and what it says now.</param>
    /// <param name="settles">Nothing more is to be done by the day of the row.</param>
    public RowStep(
        AgreementRows sheet, string row, (string Column, string Value) said, bool settles, UserId by, OrganisationId @for,
        DateTimeOffset at)
    {
        (Agreement, Part, Row, Column, Value) = (sheet.Agreement, sheet.Part, row, said.Column, said.Value);
        (Settles, By, For, At) = (settles, by, @for, at);
    }

    public AgreementId Agreement { get; private set; }

    /// <summary>The sheet.</summary>
    public string Part { get; private set; } = "";

    /// <summary>Code of the row.</summary>
    public string Row { get; private set; } = "";

    public string Column { get; private set; } = "";

    public string Value { get; private set; } = "";

    public bool Settles { get; private set; }

    public UserId By { get; private set; }

    public OrganisationId For { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Says it in its row, where the sheet has that.</summary>
    internal void Put(Answers sheet)
    {
        foreach (var list in sheet.Lists.Values)
        {
            var index = list.FindIndex(row => row.Code == Row);
            if (index < 0) continue;
            list[index] = new(Row, new Dictionary<string, string>(list[index].Cells) { [Column] = Value });
        }
    }
}

internal sealed class AgreementRowsModel
    : IEntityTypeConfiguration<AgreementRows>, IEntityTypeConfiguration<RowWait>, IEntityTypeConfiguration<RowStep>
{
    private const int LongestRow = 60;

    public void Configure(EntityTypeBuilder<RowStep> step)
    {
        step.ToTable("agreement_rows_step");
        step.HasKey(s => new { s.Agreement, s.Part, s.Row });
        step.Property(s => s.Row).HasMaxLength(LongestRow);
        step.Property(s => s.Column).HasMaxLength(LongestRow);
        step.Property(s => s.Value).HasMaxLength(LongestRow);
        step.HasOne<Organisation>().WithMany().HasForeignKey(s => s.For).OnDelete(DeleteBehavior.Restrict);
        step.HasOne<User>().WithMany().HasForeignKey(s => s.By).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RowWait> wait)
    {
        wait.ToTable("agreement_rows_wait");
        wait.HasKey(w => new { w.Agreement, w.Part, w.Row });
        wait.Property(w => w.Row).HasMaxLength(LongestRow);
        wait.HasOne<Organisation>().WithMany().HasForeignKey(w => w.SettledBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgreementRows> rows)
    {
        rows.ToTable("agreement_rows");
        rows.HasKey(r => new { r.Agreement, r.Part });
        rows.IsSavedPart();
        rows.HasMany(r => r.Waits).WithOne().HasForeignKey(w => new { w.Agreement, w.Part }).OnDelete(DeleteBehavior.Cascade);
        rows.Navigation(r => r.Waits).HasField("waits");
        rows.HasMany(r => r.Steps).WithOne().HasForeignKey(s => new { s.Agreement, s.Part }).OnDelete(DeleteBehavior.Cascade);
        rows.Navigation(r => r.Steps).HasField("steps");
        rows.HasOne<Agreement>().WithMany().HasForeignKey(r => r.Agreement).OnDelete(DeleteBehavior.Restrict);
    }
}
