using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Persons.Record;

/// <summary>Who a person is, and the parts without an id of their own.</summary>
internal sealed class PersonModel
    : IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<PersonUser>,
        IEntityTypeConfiguration<NameKey>,
        IEntityTypeConfiguration<NamedViewer>,
        IEntityTypeConfiguration<Relation>,
        IEntityTypeConfiguration<Permit>,
        IEntityTypeConfiguration<ProgrammePeriod>,
        IEntityTypeConfiguration<Residence>,
        IEntityTypeConfiguration<SpokenLanguage>,
        IEntityTypeConfiguration<ConfidentialityStatement>
{
    /// <summary>Names of the values are stored, which are short.</summary>
    internal const int NameLength = 40;

    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person");
        person.IsProtected();
        person.HasKey(p => p.Id);
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.OwnerKind).HasConversion<string>().HasMaxLength(NameLength);
        person.Property(p => p.GivenName).HasMaxLength(Person.NameLimit);
        person.Property(p => p.FamilyName).HasMaxLength(Person.NameLimit);
        person.Property(p => p.Gender).HasConversion<string>().HasMaxLength(NameLength);
        person.Property(p => p.NumberLookup).HasMaxLength(HashLength).IsFixedLength();
        person.Property(p => p.Email).HasMaxLength(254);
        person.Property(p => p.Phone).HasMaxLength(NameLength);
        person.Property(p => p.Protection).HasConversion<string>().HasMaxLength(NameLength);
        person.Property(p => p.Law).HasConversion<string>().HasMaxLength(NameLength);
        person.Property(p => p.Stage).HasConversion<string>().HasMaxLength(NameLength);
        person.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Owner).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => p.NumberLookup);
        person.HasMany(p => p.Users).WithOne().HasForeignKey(u => u.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.NameKeys).WithOne().HasForeignKey(k => k.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.NamedViewers).WithOne().HasForeignKey(n => n.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Relations).WithOne().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Permits).WithOne().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Programmes).WithOne().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Residences).WithOne().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Languages).WithOne().HasForeignKey(l => l.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Ties).WithOne().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Statements).WithOne().HasForeignKey(s => s.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Consents).WithOne().HasForeignKey(c => c.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Told).WithOne().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Orders).WithOne().HasForeignKey(o => o.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Placements).WithOne().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Contracts).WithOne().HasForeignKey(c => c.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Glasses).WithOne().HasForeignKey(g => g.Person).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PersonUser> user)
    {
        user.ToTable("person_user");
        user.HasKey(u => new { u.Person, u.User, u.From });
        user.HasOne<User>().WithMany().HasForeignKey(u => u.User).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NameKey> key)
    {
        key.ToTable("person_name_key");
        key.HasKey(k => new { k.Person, k.Key });
        key.Property(k => k.Key).HasMaxLength(NameLikeness.KeyLimit);
        key.HasIndex(k => k.Key);
    }

    public void Configure(EntityTypeBuilder<NamedViewer> viewer)
    {
        viewer.ToTable("person_named_viewer");
        viewer.HasKey(n => new { n.Person, n.User, n.From });
        viewer.HasOne<User>().WithMany().HasForeignKey(n => n.User).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Relation> relation)
    {
        relation.ToTable("person_relation");
        relation.HasKey(r => new { r.Person, r.User });
        relation.HasOne<User>().WithMany().HasForeignKey(r => r.User).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Permit> permit)
    {
        permit.ToTable("person_permit");
        permit.HasKey(t => new { t.Person, t.Kind, t.From });
        permit.Property(t => t.Kind).HasConversion<string>().HasMaxLength(NameLength);
        permit.Property(t => t.Section).HasMaxLength(Permit.SectionLimit);
    }

    public void Configure(EntityTypeBuilder<ProgrammePeriod> programme)
    {
        programme.ToTable("person_programme");
        programme.HasKey(t => new { t.Person, t.Kind, t.From });
        programme.Property(t => t.Kind).HasConversion<string>().HasMaxLength(NameLength);
        programme.Property(t => t.Municipality).HasMaxLength(4);
    }

    public void Configure(EntityTypeBuilder<Residence> residence)
    {
        residence.ToTable("person_residence");
        residence.HasKey(r => new { r.Person, r.From });
        residence.Property(r => r.Municipality).HasMaxLength(4);
    }

    public void Configure(EntityTypeBuilder<SpokenLanguage> language)
    {
        language.ToTable("person_language");
        language.HasKey(l => new { l.Person, l.Language });
        language.Property(l => l.Language).HasMaxLength(10);
        language.Property(l => l.Dialect).HasMaxLength(SpokenLanguage.DialectLimit);
        language.Property(l => l.Interpreter).HasConversion<string>().HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<ConfidentialityStatement> statement)
    {
        statement.ToTable("person_statement");
        statement.IsFrozen();
        statement.HasKey(s => new { s.Person, s.User, s.Organisation, s.At });
        statement.HasOne<User>().WithMany().HasForeignKey(s => s.User).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
