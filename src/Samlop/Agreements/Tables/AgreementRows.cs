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

    private AgreementRows()
    {
    }

    public AgreementRows(AgreementId agreement, string sheet)
        : base(sheet) => Agreement = agreement;

    public AgreementId Agreement { get; private set; }

    /// <summary>The rows that must be settled by a day.</summary>
    public IReadOnlyList<RowWait> Waits => waits;

    /// <summary>Saves over version <paramref name="basedOn"/>; what waited is read with it.</summary>
    /// <param name="part">Whose sheet it is: it says what waits.</param>
    public PartSaving Save(RowsPart part, Answers answers, int basedOn, UserId? by, DateTimeOffset at)
    {
        var saving = Save(answers, basedOn, by, at);
        if (saving == PartSaving.ChangedByOther) return saving;
        var now = part.Waits(answers).ToDictionary(wait => wait.Row, StringComparer.Ordinal);
        waits.RemoveAll(wait => !now.ContainsKey(wait.Row));
        foreach (var wait in now.Values)
        {
            if (waits.Find(before => before.Row == wait.Row) is { } before) before.Set(wait.Due, wait.SettledBy);
            else waits.Add(wait);
        }

        return saving;
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

internal sealed class AgreementRowsModel : IEntityTypeConfiguration<AgreementRows>, IEntityTypeConfiguration<RowWait>
{
    private const int LongestRow = 60;

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
        rows.HasOne<Agreement>().WithMany().HasForeignKey(r => r.Agreement).OnDelete(DeleteBehavior.Restrict);
    }
}
