using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Data;

/// <summary>
/// The one database context. Modules map their own entities (<c>XxxModel.cs</c>) and reach them through <c>Set&lt;T&gt;()</c>;
/// there are no public sets, so that a module does not read another's tables by accident.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The collation that sorts names as Norwegian does (æ, ø, å last) in this database.</summary>
    protected abstract string NorwegianCollation { get; }

    /// <summary>
    /// The collation that sorts by the code of each sign in this database, so that what begins with a word lies together.
    /// </summary>
    protected abstract string CodeCollation { get; }

    // Where the modules stand; the program's own assembly where no program runs.
    private readonly IReadOnlyCollection<Assembly> assemblies =
        ServicesOf(options)?.GetService<ModuleSetup>()?.Assemblies ?? [typeof(AppDb).Assembly];

    private readonly IServiceProvider? services = ServicesOf(options);

    private bool changesAllowed;

    /// <summary>
    /// What the modules have registered of a kind, once for all, for conditions that become a part of a statement; none where no program
    /// runs.
    /// </summary>
    internal IEnumerable<T> Registered<T>() => services?.GetServices<T>() ?? [];

    /// <summary>Called by a run when the use case has ended well. Nothing else may save.</summary>
    internal void AllowChanges() => changesAllowed = true;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!changesAllowed && ChangeTracker.HasChanges())
            throw new InvalidOperationException("Changes are saved by a run of a use case, with its process.");
        changesAllowed = false;
        await SearchIndex.Follow(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous and belongs to a run.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        foreach (var id in IdTypes())
        {
            var converter = typeof(IdConverter<>).MakeGenericType(id);
            configuration.Properties(id).HaveConversion(converter);
            // Also where the value of another column is compared as an id of this type (see SubjectDoors).
            configuration.DefaultTypeMapping(id, mapping => mapping.HasConversion(converter));
        }
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var assembly in assemblies) model.ApplyConfigurationsFromAssembly(assembly);
        Nothing.Map(model);

        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;

            foreach (
                var property in entity.GetProperties().Where(p => p.PropertyInfo?.GetCustomAttribute<NorwegianOrderAttribute>() is not null)
            )
            {
                property.SetCollation(NorwegianCollation);
            }

            foreach (
                var property in entity.GetProperties().Where(p => p.PropertyInfo?.GetCustomAttribute<CodeOrderAttribute>() is not null)
            )
            {
                property.SetCollation(CodeCollation);
            }
        }
    }

    private static IServiceProvider? ServicesOf(DbContextOptions options) =>
        options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;

    private IEnumerable<Type> IdTypes() => assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)));
}

/// <summary>Sorted in Norwegian order by the database.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NorwegianOrderAttribute : Attribute;

/// <summary>Sorted by the code of each sign, the same in both databases.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CodeOrderAttribute : Attribute;

/// <summary>
/// A root that two people may change at once. It raises <see cref="Version"/> itself at every change, its children's too.
/// </summary>
public interface IVersioned
{
    int Version { get; }
}
