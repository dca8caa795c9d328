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
        IEntityTypeConfiguration<ContactDetail>,
        IEntityTypeConfiguration<Schooling>,
        IEntityTypeConfiguration<NorwegianResult>,
        IEntityTypeConfiguration<HeldNumber>,
        IEntityTypeConfiguration<AddressGrading>,
        IEntityTypeConfiguration<WorkPeriod>,
        IEntityTypeConfiguration<LivelihoodFact>,
        IEntityTypeConfiguration<HealthMatter>,
        IEntityTypeConfiguration<ConfidentialityStatement>
{
    /// <summary>Names of the values are stored, which are short.</summary>
    internal const int NameLength = 40;

    private const int HashLength = 64;
    private const int MunicipalityLength = 4;

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
        person.Property(p => p.Law).HasConversion<string>().HasMaxLength(NameLength);
        person.Property(p => p.Stage).HasConversion<string>().HasMaxLength(NameLength);
        person.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Owner).OnDelete(DeleteBehavior.Restrict);
        person.Property(p => p.ListedAs).HasMaxLength(NameOrder.Longest);
        // As lists are read: a page is found without those after it, and what is searched for without the rest of a row.
        person.HasIndex(p => new { p.ListedAs, p.Id, p.Search });
        // A record alone has no other: what is asked of several is asked of few, and found by the one that stays.
        person.HasOne(p => p.Stays).WithMany(p => p.Records).HasForeignKey(p => p.Whole).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Users).WithOne().HasForeignKey(u => u.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.NameKeys).WithOne().HasForeignKey(k => k.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.NamedViewers).WithOne().HasForeignKey(n => n.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Relations).WithOne().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Permits).WithOne().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Programmes).WithOne().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Residences).WithOne().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Languages).WithOne().HasForeignKey(l => l.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Contacts).WithOne().HasForeignKey(c => c.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Schoolings).WithOne().HasForeignKey(s => s.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.NorwegianResults).WithOne().HasForeignKey(r => r.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Numbers).WithOne().HasForeignKey(n => n.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Work).WithOne().HasForeignKey(w => w.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Livelihoods).WithOne().HasForeignKey(l => l.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.HealthMatters).WithOne().HasForeignKey(h => h.Person).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Gradings).WithOne().HasForeignKey(g => g.Person).OnDelete(DeleteBehavior.Restrict);
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
        viewer.HasOne<Organisation>().WithMany().HasForeignKey(n => n.Organisation).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Relation> relation)
    {
        relation.ToTable("person_relation");
        relation.IsFrozen(later: r => r.EndedAt);
        relation.HasKey(r => r.Id);
        relation.Property(r => r.Id).ValueGeneratedNever();
        relation.HasIndex(r => new { r.Person, r.User });
        relation.HasOne<User>().WithMany().HasForeignKey(r => r.User).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Permit> permit)
    {
        IsDated(permit, "person_permit");
        permit.Property(t => t.Kind).HasConversion<string>().HasMaxLength(NameLength);
        permit.Property(t => t.Section).HasMaxLength(Permit.SectionLimit);
    }

    public void Configure(EntityTypeBuilder<ProgrammePeriod> programme)
    {
        IsDated(programme, "person_programme");
        programme.Property(t => t.Kind).HasConversion<string>().HasMaxLength(NameLength);
        programme.Property(t => t.Municipality).HasMaxLength(MunicipalityLength);
    }

    public void Configure(EntityTypeBuilder<Residence> residence)
    {
        IsDated(residence, "person_residence");
        residence.Property(r => r.Municipality).HasMaxLength(MunicipalityLength);
    }

    public void Configure(EntityTypeBuilder<SpokenLanguage> language)
    {
        IsDated(language, "person_language");
        language.Property(l => l.Language).HasMaxLength(10);
        language.Property(l => l.Dialect).HasMaxLength(SpokenLanguage.DialectLimit);
        language.Property(l => l.Interpreter).HasConversion<string>().HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<ContactDetail> contact)
    {
        IsDated(contact, "person_contact");
        contact.Property(c => c.Way).HasConversion<string>().HasMaxLength(NameLength);
        contact.Property(c => c.Value).HasMaxLength(ContactDetail.ValueLimit);
    }

    public void Configure(EntityTypeBuilder<Schooling> schooling)
    {
        IsDated(schooling, "person_schooling");
        schooling.Property(s => s.Level).HasConversion<string>().HasMaxLength(NameLength);
        schooling.Property(s => s.Subject).HasMaxLength(Schooling.TextLimit);
        schooling.Property(s => s.Country).HasMaxLength(Schooling.TextLimit);
        schooling.Property(s => s.Document).HasConversion<string>().HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<NorwegianResult> result)
    {
        IsDated(result, "person_norwegian");
        result.Property(r => r.Skill).HasConversion<string>().HasMaxLength(NameLength);
        result.Property(r => r.Level).HasConversion<string>().HasMaxLength(NameLength);
        result.Property(r => r.Test).HasConversion<string>().HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<HeldNumber> number)
    {
        IsDated(number, "person_number");
        number.Property(n => n.Lookup).HasMaxLength(HashLength).IsFixedLength();
        number.HasIndex(n => n.Lookup);
    }

    public void Configure(EntityTypeBuilder<AddressGrading> grading)
    {
        IsDated(grading, "person_address_grading");
        grading.Property(g => g.Grade).HasConversion<string>().HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<WorkPeriod> work)
    {
        IsDated(work, "person_work");
        work.Property(w => w.Kind).HasConversion<string>().HasMaxLength(NameLength);
        work.Property(w => w.Source).HasConversion<string>().HasMaxLength(NameLength);
        work.Property(w => w.Occupation).HasMaxLength(WorkPeriod.TextLimit);
        work.Property(w => w.Employer).HasMaxLength(WorkPeriod.TextLimit);
        work.Property(w => w.Country).HasMaxLength(WorkPeriod.TextLimit);
        work.Property(w => w.Words).HasMaxLength(WorkPeriod.WordsLimit);
    }

    public void Configure(EntityTypeBuilder<LivelihoodFact> livelihood)
    {
        IsDated(livelihood, "person_livelihood");
        livelihood.Property(l => l.Income).HasConversion<string>().HasMaxLength(NameLength);
        livelihood.Property(l => l.Payer).HasMaxLength(LivelihoodFact.PayerLimit);
    }

    public void Configure(EntityTypeBuilder<HealthMatter> matter)
    {
        IsDated(matter, "person_health");
        matter.Property(h => h.Kind).HasConversion<string>().HasMaxLength(NameLength);
        matter.Property(h => h.Words).HasMaxLength(HealthMatter.WordsLimit);
    }

    /// <summary>Nothing of it is written over but its last day; the whole goes when its time of keeping is over.</summary>
    private static void IsDated<T>(EntityTypeBuilder<T> fact, string table) where T : DatedFact
    {
        fact.ToTable(table);
        fact.IsFrozen(but: f => f.To, removableWhile: DisposedRows.While);
        fact.HasKey(f => f.Id);
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.HasIndex(f => f.Person);
    }

    public void Configure(EntityTypeBuilder<ConfidentialityStatement> statement)
    {
        statement.ToTable("person_statement");
        statement.IsFrozen();
        statement.HasKey(s => new { s.Person, s.User, s.Tie });
        statement.HasOne<Tie>().WithMany().HasForeignKey(s => s.Tie).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<User>().WithMany().HasForeignKey(s => s.User).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}
