using System.Collections.Frozen;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace Samlop.Platform.Ui.Shell;

/// <summary>
/// What a page asks of its address and cannot read is as if it were not there: an address that is cut or changed by hand shows the page,
/// and no error. Blazor throws on the first value that does not fit.
/// </summary>
internal static class ReadableQuery
{
    private static readonly FrozenDictionary<string, Type> Typed = (
        from component in typeof(ReadableQuery).Assembly.GetTypes()
        where component.IsAssignableTo(typeof(ComponentBase))
        from property in component.GetProperties()
        let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where query is not null && property.PropertyType != typeof(string)
        select (Name: query.Name ?? property.Name, Type: Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
        .DistinctBy(known => known.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(known => known.Name, known => known.Type, StringComparer.OrdinalIgnoreCase);

    public static void UseReadableQuery(this IApplicationBuilder app) =>
        app.Use((http, next) =>
        {
            var query = http.Request.Query;
            if (query.Any(asked => !CanBeRead(asked.Key, asked.Value)))
                http.Request.QueryString = new QueryBuilder(query.Where(asked => CanBeRead(asked.Key, asked.Value))).ToQueryString();
            return next(http);
        });

    private static bool CanBeRead(string name, IEnumerable<string?> values) =>
        !Typed.TryGetValue(name, out var type) || values.All(value => IsOf(type, value));

    private static bool IsOf(Type type, string? value)
    {
        try
        {
            return value is { Length: > 0 }
                && TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, value) is not null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or NotSupportedException)
        {
            return false;
        }
    }
}
