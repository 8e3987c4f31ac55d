using BgImigranti.Hub.Data;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Live;

/// <summary>Turns changes and the subjects found for them into fragments.</summary>
public static class FragmentBatches
{
    extension(FragmentRenderer renderer)
    {
        /// <summary>
        /// One fragment for each change: its subject in <typeparamref name="TComponent"/>, or <paramref name="gone"/> when the subject
        /// is no longer to be shown.
        /// </summary>
        public async Task<IReadOnlyList<LiveFragment>> FragmentsAsync<TComponent, TModel>(
            IReadOnlyList<LiveChange> changes,
            IReadOnlyDictionary<long, TModel> subjects,
            string parameter,
            Func<TModel, LiveFragment> place,
            Func<LiveChange, LiveFragment> gone)
            where TComponent : IComponent
            where TModel : class
        {
            ArgumentNullException.ThrowIfNull(changes);
            ArgumentNullException.ThrowIfNull(subjects);
            var shown = changes.Where(change => subjects.ContainsKey(change.SubjectId)).Select(change => change.SubjectId).Distinct().ToList();
            var markups = await renderer.RenderAsync<TComponent>([.. shown.Select(id => subjects[id])], parameter);
            var fragments = shown.Zip(markups).ToDictionary(pair => pair.First, pair => place(subjects[pair.First]) with { Html = pair.Second });
            return [.. changes.Select(change => fragments.TryGetValue(change.SubjectId, out var fragment) ? fragment : gone(change))];
        }
    }
}
