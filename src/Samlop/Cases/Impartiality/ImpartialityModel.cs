using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Cases.Impartiality;

internal sealed class ImpartialityModel : IEntityTypeConfiguration<ImpartialityDeclaration>
{
    public void Configure(EntityTypeBuilder<ImpartialityDeclaration> declaration)
    {
        declaration.ToTable("impartiality_declaration", table => table.HasCheckConstraint("CK_impartiality_declaration_two_persons", """
            "RuledBy" <> "User"
            """));
        declaration.IsProtected();
        declaration.HasKey(d => d.Id);
        declaration.HasOne<User>().WithMany().HasForeignKey(d => d.User).OnDelete(DeleteBehavior.Restrict);
        // One holds at a time; those that are withdrawn stay.
        declaration.HasIndex(d => new { d.Kind, d.Subject, d.User }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        // What one is cleared for is found without reading the declarations themselves.
        declaration.HasIndex(d => new { d.User, d.Kind, d.WithdrawnAt, d.Answer, d.FoundImpartial, d.Subject });
        declaration.Property(d => d.Kind).HasMaxLength(ImpartialityDeclaration.KindLimit);
        declaration.Property(d => d.Answer).HasConversion<string>().HasMaxLength(20);
        declaration.Property(d => d.Ground).HasConversion<string>().HasMaxLength(20);
        declaration.Property(d => d.Text).HasMaxLength(ImpartialityDeclaration.TextLimit);
        declaration.Property(d => d.RulingReason).HasMaxLength(ImpartialityDeclaration.TextLimit);
        declaration.Property(d => d.WithdrawalReason).HasMaxLength(ImpartialityDeclaration.TextLimit);
        declaration.Ignore(d => d.About).Ignore(d => d.IsClear).Ignore(d => d.IsBar).Ignore(d => d.WaitsForRuling);
    }
}
