using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Disposing;

/// <summary>
/// Foreslått kassert: of which record a disposal deletes, and how many facts of it were due when it was proposed, so that nothing goes
/// that neither of the two was told of. It goes with the facts themselves, and at the latest when the disposal is at its end.
/// </summary>
public sealed class ProposedRecord : IPartOf<Person>
{
    public required DisposalId Disposal { get; init; }

    public required PersonId Person { get; init; }

    public required int Facts { get; init; }
}

internal sealed class ProposedRecordModel : IEntityTypeConfiguration<ProposedRecord>
{
    public void Configure(EntityTypeBuilder<ProposedRecord> proposed)
    {
        proposed.ToTable("disposal_record");
        // Whoever takes a row away makes less be deleted, not more.
        proposed.IsFrozen(removable: true);
        proposed.HasKey(p => new { p.Disposal, p.Person });
        proposed.HasIndex(p => p.Person);
        proposed.HasOne<Disposal>().WithMany().HasForeignKey(p => p.Disposal).OnDelete(DeleteBehavior.Restrict);
        proposed.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
