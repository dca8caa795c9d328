using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Tables;

/// <summary>A sheet of an agreement, written row by row, as it was last saved.</summary>
public sealed class AgreementRows : SavedPart, IPartOf<Agreement>
{
    private AgreementRows()
    {
    }

    public AgreementRows(AgreementId agreement, string sheet)
        : base(sheet) => Agreement = agreement;

    public AgreementId Agreement { get; private set; }

    /// <summary>The first day that something in it must be settled by; null where nothing waits.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>How many rows wait for a day.</summary>
    public int Waiting { get; private set; }

    /// <summary>Saves over version <paramref name="basedOn"/>.</summary>
    /// <param name="part">Whose sheet it is: it says what waits.</param>
    public PartSaving Save(RowsPart part, Answers answers, int basedOn, UserId? by, DateTimeOffset at)
    {
        var saving = Save(answers, basedOn, by, at);
        if (saving == PartSaving.ChangedByOther) return saving;
        var waits = part.Waits(answers).ToList();
        (Due, Waiting) = (waits.Count == 0 ? null : waits.Min(), waits.Count);
        return saving;
    }
}

internal sealed class AgreementRowsModel : IEntityTypeConfiguration<AgreementRows>
{
    public void Configure(EntityTypeBuilder<AgreementRows> rows)
    {
        rows.ToTable("agreement_rows");
        rows.HasKey(r => new { r.Agreement, r.Part });
        rows.IsSavedPart();
        rows.HasOne<Agreement>().WithMany().HasForeignKey(r => r.Agreement).OnDelete(DeleteBehavior.Restrict);
    }
}
