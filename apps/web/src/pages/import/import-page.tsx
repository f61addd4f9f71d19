import { useEffect, useRef, useState } from 'react';
import { PageFrame } from '../../app/page-frame.tsx';
import { language as languageStore } from '../../i18n/language.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { announce } from '../../kit/toast.ts';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { refreshBoards } from '../../session/board-list.ts';
import { refreshPeople } from '../../session/people.ts';
import { FileDrop } from './file-drop.tsx';
import { ImportFile } from './import-file.tsx';
import { ownZone } from '../../session/own-zone.ts';
import styles from './import-page.module.css';
import { createImports, type Target } from './imports.ts';
import { importMessages } from './messages.ts';
import { PastImports } from './past-imports.tsx';
import { PeopleMapping } from './people-mapping.tsx';
import { peopleOfFiles } from './people-of-files.ts';
import { TargetChoice } from './target-choice.tsx';

/** A board's own “Import” names it in the address. */
function targetOfAddress(): Target {
  const boardId = new URLSearchParams(location.search).get('board');
  return boardId !== null && /^[A-Za-z0-9_-]{1,64}$/.test(boardId)
    ? { kind: 'board', boardId }
    : { kind: 'each' };
}

export default function ImportPage() {
  useParts(true);
  const m = useMessages(importMessages);
  const language = useLanguage();
  const [imports] = useState(() =>
    createImports({ language: () => languageStore.get(), zone: ownZone() }, targetOfAddress()),
  );
  const { files, target, people: said, busy } = useStore(imports.state);
  const [round, setRound] = useState(0);
  useEffect(() => {
    void refreshPeople();
    void refreshBoards();
  }, []);
  // the report's sentences come from the server: in another language they are asked for anew
  const asked = useRef(language);
  useEffect(() => {
    if (asked.current === language) return;
    asked.current = language;
    void imports.tryAll();
  }, [imports, language]);

  const ready = files.filter(
    ({ state }) => state.kind === 'tried' && state.report.alreadyImported === undefined,
  );
  const waiting = files.some(({ state }) => state.kind === 'reading');
  const people = peopleOfFiles(files);
  const take = async () => {
    const taken = await imports.take();
    announce(m.imported(taken));
    setRound((before) => before + 1);
    void refreshBoards();
    void refreshPeople();
  };

  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        <p className={styles.intro}>{m.intro}</p>
        <FileDrop onFiles={(chosen) => void imports.add(chosen)} small={files.length > 0} />
        {files.map((file) => (
          <ImportFile key={file.id} file={file} imports={imports} />
        ))}
        {people.length > 0 && (
          <section className={styles.result}>
            <h2 className={styles.title}>{m.peopleTitle}</h2>
            <p className={styles.soft}>{m.peopleText}</p>
            <PeopleMapping
              people={people}
              said={said}
              onSay={(key, personId) => void imports.setPerson(key, personId)}
            />
          </section>
        )}
        {(ready.length > 0 || busy || waiting) && files.length > 0 && (
          <div className={styles.foot}>
            <TargetChoice
              target={target}
              files={ready.length}
              onChange={(next) => void imports.setTarget(next)}
            />
            <Button
              look="primary"
              disabled={busy || waiting || ready.length === 0}
              onClick={() => void take()}
            >
              {busy ? m.importing : ready.length > 1 ? m.importAll(ready.length) : m.import}
            </Button>
          </div>
        )}
        {files.length === 0 && (
          <section className={styles.hows}>
            {m.howTos.map(({ title, steps }) => (
              <details key={title} className={styles.group}>
                <summary>{title}</summary>
                <ol className={styles.how}>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </details>
            ))}
          </section>
        )}
        <PastImports
          shown={round + files.filter(({ state }) => state.kind === 'undone').length}
          without={files.flatMap(({ state }) =>
            state.kind === 'taken' || state.kind === 'undone' ? (state.report.importId ?? []) : [],
          )}
        />
      </div>
    </PageFrame>
  );
}
